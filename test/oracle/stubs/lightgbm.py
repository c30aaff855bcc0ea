"""LightGBM."""

SAME_AS = "xgboost"
