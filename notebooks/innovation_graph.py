"""InnovationGraph's HTTP API for notebooks: requests does the work, pandas the tables."""
import os

import pandas
import requests

URL = os.environ.get("INNOVATIONGRAPH_URL", "http://localhost:5080").rstrip("/")


def get(path, **parameters):
    """The answer, parsed. A list repeats its parameter. A refusal raises with what the API says is wrong."""
    answer = requests.get(f"{URL}/api/v1{path}", params=parameters, timeout=60)
    if answer.headers.get("Content-Type", "").startswith("application/problem+json"):
        raise ValueError("{title}: {detail}".format(**answer.json()))
    answer.raise_for_status()
    return answer.json()


def rows(path, key="items", **parameters):
    """The rows of a list, of all its pages."""
    parameters.setdefault("limit", 500)
    while True:
        page = get(path, **parameters)
        yield from page[key]
        if page["next"] is None:
            return
        parameters["cursor"] = page["next"]


def table(path, key="items", **parameters):
    """A list as a data frame; what is nested becomes columns such as quantity.asStated."""
    return pandas.json_normalize(list(rows(path, key, **parameters)))
