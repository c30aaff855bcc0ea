"""Progress bars."""


def tqdm(items=None, *args, total=None, **kwargs):
    return Bar(items)


class Bar:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False

    def update(self, by=1):
        pass

    set_description = set_postfix = write = close = lambda self, *args, **kwargs: None


def trange(*args, **kwargs):
    return Bar(range(*args))


class tqdm_asyncio:
    @staticmethod
    async def gather(*tasks, **kwargs):
        import asyncio

        return await asyncio.gather(*tasks)

    @staticmethod
    def as_completed(tasks, **kwargs):
        import asyncio

        return asyncio.as_completed(tasks)


def _pandas(*args, **kwargs):
    import pandas

    pandas.Series.progress_apply = pandas.Series.apply
    pandas.Series.progress_map = pandas.Series.map
    pandas.DataFrame.progress_apply = pandas.DataFrame.apply


tqdm.pandas = _pandas
tqdm.write = print
