"""As much of pandas as the programs need: rows as dictionaries."""

import csv
import json

from oracle import NotStubbed


class Series(list):
    def __init__(self, items=(), name=None, **kwargs):
        super().__init__(items)

    @property
    def values(self):
        return list(self)

    def tolist(self):
        return list(self)

    to_list = tolist

    @property
    def iloc(self):
        return At(self)

    def apply(self, function, **kwargs):
        return Series(function(each) for each in self)

    map = apply

    def head(self, n=5):
        return Series(self[:n])

    def unique(self):
        return list(dict.fromkeys(self))

    def nunique(self):
        return len(set(self))

    def astype(self, kind):
        return self

    def dropna(self):
        return Series(each for each in self if each is not None)

    fillna = lambda self, value: self

    def items(self):
        return enumerate(self)

    def mean(self):
        return 0.5

    sum = max = min = std = mean

    def isin(self, values):
        return Series(each in values for each in self)

    def __eq__(self, other):
        return Series(each == other for each in self) if not isinstance(other, list) else list.__eq__(self, other)

    def __ne__(self, other):
        return Series(each != other for each in self) if not isinstance(other, list) else list.__ne__(self, other)

    def __gt__(self, other):
        return Series(each is not None and each > other for each in self)

    def __ge__(self, other):
        return Series(each is not None and each >= other for each in self)

    def __lt__(self, other):
        return Series(each is not None and each < other for each in self)

    def __le__(self, other):
        return Series(each is not None and each <= other for each in self)

    def __and__(self, other):
        return Series(a and b for a, b in zip(self, other))

    def __or__(self, other):
        return Series(a or b for a, b in zip(self, other))

    def __invert__(self):
        return Series(not each for each in self)

    def isna(self):
        return Series(each is None for each in self)

    def notna(self):
        return Series(each is not None for each in self)

    isnull, notnull = isna, notna

    def value_counts(self):
        counted = {}
        for each in self:
            counted[each] = counted.get(each, 0) + 1
        return Counts(sorted(counted.items(), key=lambda item: -item[1]))

    def drop_duplicates(self):
        return Series(dict.fromkeys(self))


class Counts(dict):
    @property
    def index(self):
        return list(self)

    def head(self, n=5):
        return Counts(list(self.items())[:n])

    def __iter__(self):
        return iter(self.values())

    items = dict.items


class At:
    def __init__(self, of):
        self.of = of

    def __getitem__(self, key):
        if isinstance(self.of, Series):
            got = list(self.of)[key]
            return Series(got) if isinstance(key, slice) else got
        return DataFrame(self.of.rows[key]) if isinstance(key, slice) else Row(self.of.rows[key])


class Row(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def to_dict(self):
        return dict(self)


class DataFrame:
    def __init__(self, data=None, columns=None, **kwargs):
        if isinstance(data, dict):
            length = max((len(v) for v in data.values() if isinstance(v, (list, tuple))), default=0)
            self.rows = [{k: v[i] if isinstance(v, (list, tuple)) else v for k, v in data.items()} for i in range(length)]
            self.columns = list(data)
        else:
            rows = list(data or [])
            if rows and not isinstance(rows[0], dict):
                rows = [dict(zip(columns, row)) for row in rows]
            self.rows = [dict(row) for row in rows]
            self.columns = list(rows[0]) if rows else list(columns or [])

    def __len__(self):
        return len(self.rows)

    def __iter__(self):
        return iter(self.columns)

    @property
    def shape(self):
        return (len(self.rows), len(self.columns))

    @property
    def index(self):
        return range(len(self.rows))

    @property
    def empty(self):
        return not self.rows

    @property
    def iloc(self):
        return At(self)

    @property
    def values(self):
        return [list(row.values()) for row in self.rows]

    def __getitem__(self, key):
        if isinstance(key, str):
            return Series(row[key] for row in self.rows)
        if isinstance(key, slice):
            return DataFrame(self.rows[key])
        if isinstance(key, Series):
            return DataFrame([row for row, keep in zip(self.rows, key) if keep])
        return DataFrame([{k: row[k] for k in key} for row in self.rows])

    def __getattr__(self, name):
        if name in self.__dict__.get("columns", ()):
            return self[name]
        raise AttributeError(name)

    def __setitem__(self, key, values):
        if key not in self.columns:
            self.columns.append(key)
        for at, row in enumerate(self.rows):
            row[key] = values[at] if isinstance(values, (list, tuple)) else values

    def head(self, n=5):
        return DataFrame(self.rows[:n])

    def tail(self, n=5):
        return DataFrame(self.rows[-n:])

    def sample(self, n=None, frac=None, **kwargs):
        return DataFrame(self.rows[: n if n is not None else round(frac * len(self.rows))])

    def iterrows(self):
        return ((at, Row(row)) for at, row in enumerate(self.rows))

    def itertuples(self, **kwargs):
        return (Row(Index=at, **row) for at, row in enumerate(self.rows))

    def apply(self, function, axis=0, **kwargs):
        return Series(function(Row(row)) for row in self.rows)

    def to_dict(self, orient="dict"):
        return list(self.rows)

    def drop_duplicates(self, subset=None):
        seen = {json.dumps([row[k] for k in ([subset] if isinstance(subset, str) else subset or row)]): row for row in reversed(self.rows)}
        return DataFrame(list(reversed(list(seen.values()))))

    def groupby(self, key, **kwargs):
        groups = {}
        for row in self.rows:
            groups.setdefault(tuple(row[k] for k in key) if isinstance(key, list) else row[key], []).append(row)
        return Groups((name, DataFrame(rows)) for name, rows in sorted(groups.items()))

    def eval(self, expression, **kwargs):
        return self

    def dropna(self, subset=None, **kwargs):
        names = [subset] if isinstance(subset, str) else subset or self.columns
        return DataFrame([row for row in self.rows if all(row[name] is not None for name in names)], self.columns)

    def query(self, text):
        raise NotStubbed("a query")

    @property
    def loc(self):
        return Loc(self)

    def reset_index(self, *args, **kwargs):
        return self

    fillna = copy = sort_values = drop = rename = reset_index
    to_csv = to_json = to_parquet = to_excel = lambda self, *args, **kwargs: None


class Groups(list):
    @property
    def ngroups(self):
        return len(self)

    @property
    def groups(self):
        return {name: frame.index for name, frame in self}


class Loc:
    def __init__(self, of):
        self.of = of

    def __getitem__(self, key):
        mask, column = key if isinstance(key, tuple) else (key, None)
        return self.of[mask] if column is None else self.of[mask][column]


def read_csv(path, nrows=None, **kwargs):
    """A column whose cells are all numbers is one of numbers; an empty cell is missing."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))[:nrows]
    for name in rows[0] if rows else ():
        cells = [row[name] or None for row in rows]
        for kind in (int, float):
            try:
                cells = [cell if cell is None else kind(cell) for cell in cells]
                break
            except ValueError:
                pass
        for row, cell in zip(rows, cells):
            row[name] = cell
    return DataFrame(rows)


def read_json(path, lines=False, nrows=None, **kwargs):
    with open(path, encoding="utf-8") as file:
        return DataFrame([json.loads(line) for line in file if line.strip()][:nrows] if lines else json.load(file))


def concat(frames, **kwargs):
    return DataFrame([row for frame in frames for row in frame.rows])


def isna(value):
    return value is None


notna = lambda value: value is not None
