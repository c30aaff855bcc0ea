"""XGBoost and its like."""

from oracle import Thing, spend
from sklearn import Learner

SUBMODULES = ()


class XGBClassifier(Learner):
    pass


class XGBRegressor(Learner):
    pass


LGBMClassifier = CatBoostClassifier = XGBClassifier
LGBMRegressor = CatBoostRegressor = XGBRegressor
DMatrix = Dataset = Pool = Thing


class Booster(Thing):
    def predict(self, *args, **kwargs):
        return Thing()


def train(*args, **kwargs):
    spend("training")
    return Booster()


def cv(*args, **kwargs):
    spend("sweep", trials=kwargs.get("nfold", 3))
    return Thing()
