"""Reads one graph in every format with the readers of its field, and compares each with node-link JSON. Names of formats are printed as they pass."""

import collections
import csv
import io
import json
import pathlib
import subprocess
import sys
import zipfile

import igraph
import networkx
import pandas
import pyld.jsonld

folder = pathlib.Path(sys.argv[1])


def text(name):
    return (folder / name).read_text(encoding="utf-8")


def told(edge):
    """What must survive: type, dates, figure, confidence, evidence."""
    money, evidence = edge.get("money"), edge.get("evidence")
    evidence = json.loads(evidence) if isinstance(evidence, str) else evidence
    if money is not None:
        edge = edge | {"money.currency": money["currency"], "money.basis": money["basis"], "money.quantity.value": money["quantity"].get("value")}
    figure = edge.get("money.quantity.value")
    return (
        edge["type"], edge.get("validFrom") or None, edge.get("validTo") or None, edge.get("money.currency") or None, edge.get("money.basis") or None,
        None if figure in (None, "") else float(figure), edge["confidence"], tuple((one["source"], one["paragraph"], one["stance"]) for one in evidence),
    )


reference = json.loads(text("node-link"))
NODES = {node["id"]: node for node in reference["nodes"]}
EDGES = {edge["key"]: (edge["source"], edge["target"], *told(edge)) for edge in reference["edges"]}
parallels = collections.Counter((edge["source"], edge["target"]) for edge in reference["edges"])
assert max(parallels.values()) > 1, "the graph has no parallel edges"
assert any(edge[6] for edge in EDGES.values()), "the graph has no money"


def check(name, nodes, edges):
    nodes = dict(nodes)
    assert set(nodes) == set(NODES), f"{name}: other nodes"
    for id, node in nodes.items():
        assert node["name"] == NODES[id]["name"] and node["kind"] == NODES[id]["kind"], f"{name}: {node}"
        assert (node.get("nameZh") or None) == NODES[id]["nameZh"], f"{name}: {node}"
    edges = list(edges)
    assert len(edges) == len(EDGES), f"{name}: {len(edges)} edges, not {len(EDGES)}"
    for source, target, key, edge in edges:
        assert (source, target, *told(edge)) == EDGES[key], f"{name}: {source} {target} {edge} is not {EDGES[key]}"
    print(name)


def check_networkx(name, graph):
    assert graph.is_directed() and graph.is_multigraph(), name
    check(name, graph.nodes(data=True), ((source, target, edge.get("key", key), edge) for source, target, key, edge in graph.edges(keys=True, data=True)))


flat = json.loads(text("flat"))
graph = networkx.node_link_graph(flat, link="edges")
check_networkx("flat", graph)
networkx.write_graphml(graph, io.BytesIO())
assert not any(pandas.DataFrame(flat["edges"]).map(lambda cell: isinstance(cell, (list, dict))).any()) if hasattr(pandas.DataFrame, "map") else True
assert all(not isinstance(value, (list, dict, type(None))) for element in flat["nodes"] + flat["edges"] for value in element.values())

check_networkx("cytoscape", networkx.cytoscape_graph(json.loads(text("cytoscape"))))

check_networkx("graphml", networkx.read_graphml(folder / "graphml", force_multigraph=True))
graph = igraph.Graph.Read_GraphML(str(folder / "graphml"))
ids = graph.vs["id"]


def known(attributes):
    # igraph has a value everywhere: where there is none, an empty text or not a number.
    return {name: value for name, value in attributes.items() if value != "" and value == value}


check("graphml", ((node["id"], known(node.attributes())) for node in graph.vs),
      ((ids[edge.source], ids[edge.target], edge["id"], known(edge.attributes())) for edge in graph.es))

# This NetworkX reads GEXF 1.2, of which 1.3 is an extension.
gexf = text("gexf").replace('xmlns="http://gexf.net/1.3"', 'xmlns="http://www.gexf.net/1.2draft"').replace('version="1.3"', 'version="1.2"')
(folder / "gexf12").write_text(gexf, encoding="utf-8")
graph = networkx.read_gexf(folder / "gexf12")
check("gexf", graph.nodes(data=True), ((source, target, edge["id"], edge) for source, target, edge in graph.edges(data=True)))
for _, _, edge in graph.edges(data=True):
    start, end = edge.get("start"), edge.get("end")
    assert (start is None) == (edge.get("validFrom") is None), edge
    # Of an approximate date the bounds lie around it.
    assert start is None or "~" in edge["validFrom"] or start.startswith(edge["validFrom"]), edge
    assert end is None or "~" in edge["validTo"] or end.startswith(edge["validTo"]), edge

for name, node, ends in (("csv-gephi", ("Id", "Label"), ("Source", "Target", "Id", "Label")), ("csv-neo4j", ("id:ID", "name"), (":START_ID", ":END_ID", "key", ":TYPE"))):
    with zipfile.ZipFile(folder / name) as archive:
        assert archive.testzip() is None
        files = {file: list(csv.DictReader(io.TextIOWrapper(archive.open(file), "utf-8", newline=""))) for file in archive.namelist()}
    assert {row["attribute"]: row["value"] for row in files["graph.csv"]}["revision"] == str(reference["graph"]["revision"])
    check(name, ((row[node[0]], row | {"name": row[node[1]], "kind": row["kind"]}) for row in files["nodes.csv"]),
          ((row[ends[0]], row[ends[1]], row[ends[2]],
            {column.split(":")[0] or column: value for column, value in row.items()} | {"type": row[ends[3]]}) for row in files["edges.csv"]))

lines = [json.loads(line) for line in text("ndjson").splitlines()]
assert lines[0]["element"] == "graph" and lines[0]["revision"] == reference["graph"]["revision"]
check("ndjson", ((line["id"], line) for line in lines if line["element"] == "node"),
      ((line["source"], line["target"], line["key"], line) for line in lines if line["element"] == "edge"))

jgf = json.loads(text("jgf"))
assert set(jgf) == {"graph"} and set(jgf["graph"]) == {"directed", "metadata", "nodes", "edges"} and jgf["graph"]["directed"] is True
assert all(set(node) == {"label", "metadata"} for node in jgf["graph"]["nodes"].values())
assert all(set(edge) == {"id", "source", "target", "relation", "directed", "metadata"} for edge in jgf["graph"]["edges"])
check("jgf", ((id, node["metadata"] | {"name": node["label"]}) for id, node in jgf["graph"]["nodes"].items()),
      ((edge["source"], edge["target"], edge["id"], edge["metadata"] | {"type": edge["relation"]}) for edge in jgf["graph"]["edges"]))

drawn = json.loads(subprocess.run(["dot", "-Tdot_json", str(folder / "dot")], check=True, capture_output=True, encoding="utf-8").stdout)
names = {node["_gvid"]: node["name"] for node in drawn["objects"]}
check("dot", ((node["name"], {name: value for name, value in node.items() if name != "name"} | {"name": node["label"]}) for node in drawn["objects"]),
      ((names[edge["tail"]], names[edge["head"]], edge["id"], {name: value for name, value in edge.items() if value != ""}) for edge in drawn["edges"]))

TERM, ID = "urn:innovation-graph:term:", "urn:innovation-graph:id:"


def plain(resource):
    of = {name.removeprefix(TERM): values[0].get("@value", values[0].get("@id", "").removeprefix(ID)) for name, values in resource.items() if name[0] != "@"}
    return of | {"kind": resource["@type"][0].removeprefix(TERM), "type": resource["@type"][0].removeprefix(TERM)}


resources = pyld.jsonld.expand(json.loads(text("json-ld")))
resources = next((one["@graph"] for one in resources if "@graph" in one), resources)
plains = {one["@id"].removeprefix(ID): plain(one) for one in resources}
check("json-ld", ((id, one) for id, one in plains.items() if "source" not in one),
      ((one["source"], one["target"], id, one) for id, one in plains.items() if "source" in one))
