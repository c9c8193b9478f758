"""What no OpenAPI document can foretell: parameters that are each allowed but do not go together."""

import schemathesis
from schemathesis.specs.openapi.checks import positive_data_acceptance

TOGETHER = {
    "asOf": "does not go with",
    "community": "is the number of no group",
    "direction": "has no answer along",
    "follow": "takes 'any' alone",
    "holds": "needs a time",
    "to": "lies before from",
    "k": "it goes with",
    "knownAt": "does not go with",
    "source": "is to be avoided",
    "target": "is to be avoided",
    "weight": "needs a property",
    "match": "is wrong",
    "where": "is no name in the pattern",
    "select": "is no name in the pattern",
    "maxIterations": "did not settle",
    "samples": "has a meaning with",
    "drop": "has a meaning with",
    "randomSeed": "has a meaning with",
}

# Of these the first is left out where it stands beside one of the others.
APART = {"asOf": ("from", "to"), "content": ("knownAt",)}


@schemathesis.hook
def before_call(ctx, case, **kwargs):
    """Schemathesis gives all parameters at once. Those that would have the whole refused are left out, unless the request is about them."""
    about = getattr(case.meta.phase.data, "parameter", None)
    required = {parameter.name for parameter in case.operation.query if parameter.is_required}
    for name, value in list(case.query.items()):
        names_nothing = not str(value).strip("[]'0")
        is_apart = any(other in case.query for other in APART.get(name, ()))
        if name not in required and name != about and (names_nothing or is_apart and about not in APART[name]):
            del case.query[name]


@schemathesis.check
def acceptance_of_what_goes_together(ctx, response, case):
    if response.status_code == 400:
        faults = [(name, text) for name, texts in response.json().get("errors", {}).items() for text in texts]
        if faults and all(name in TOGETHER and TOGETHER[name] in text for name, text in faults):
            return None
    return positive_data_acceptance(ctx, response, case)
