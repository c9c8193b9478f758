#!/usr/bin/env python3
"""Times the kernels of `innovationgraph bench` beside those of other programs, on the same graph in the same run, and compares scores.

    peers.py EDGES [--directed] [--kernels a,b] [--repeat N] [--threads N] [--seed N] [--cli PROGRAM] [--gapbs FOLDER] [--json FILE]

PROGRAM is the built InnovationGraph.Cli. FOLDER is a built checkout of github.com/sbeamer/gapbs. NetworKit, rustworkx, igraph, graph-tool
and NetworkX are those that this Python imports; one that is absent is named as not measured. NetworkX and rustworkx are left out of
graphs with more than 200,000 edges, where they take minutes.

A ratio is the best peer's time over ours: by medians, and by the fastest repetitions, which a busy machine disturbs less. "load" is a text
file to a graph. GAPBS prints no scores, removes loops and parallels, and ranks pages in single precision; its parts are only timed.
Programs take turns kernel by kernel. Each peer is a process of its own that reads the graph once.
"""
import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

import numpy

PAIRS = 1_000
SMALL = 200_000
CLI = os.path.join(os.path.dirname(__file__), "../../src/InnovationGraph.Cli/bin/Release/net10.0/InnovationGraph.Cli")
# How far apart the checksums of right scores may be; those of whole numbers are equal.
TOLERANCE = {"pagerank": 1e-5, "closeness": 1e-9, "harmonic": 1e-9, "betweenness": 1e-9}
GAPBS = {"bfs": "bfs", "wcc": "cc", "pagerank": "pr", "sssp": "sssp", "triangles": "tc", "load": "cc"}


def mix(bits):
    """SplitMix64's mixing of the bits of each number of an array."""
    bits = numpy.asarray(bits, dtype=numpy.uint64)
    bits = (bits ^ (bits >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
    bits = (bits ^ (bits >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
    return bits ^ (bits >> numpy.uint64(31))


def draws(seed, below, number):
    """The first numbers that our generator draws."""
    steps = (numpy.arange(1, number + 1, dtype=numpy.uint64) * numpy.uint64(0x9E3779B97F4A7C15)) + numpy.uint64(seed)
    return ((mix(steps) >> numpy.uint64(32)) * numpy.uint64(below) >> numpy.uint64(32)).astype(int)


def checksum(scores):
    scores = numpy.asarray(scores, dtype=float)
    return float(numpy.sum(scores * (1 + (mix(numpy.arange(len(scores))) % numpy.uint64(1024)) / 1024.0)))


class Edges:
    """The edges of the file, with weights as our bench makes them where there are none."""

    def __init__(self, path, directed, seed):
        table = numpy.loadtxt(path, dtype=numpy.int64, comments=["#", "%"], ndmin=2)
        self.path, self.directed = path, directed
        self.source, self.target = numpy.ascontiguousarray(table[:, 0]), numpy.ascontiguousarray(table[:, 1])
        self.count = int(table[:, :2].max()) + 1
        low, high = numpy.minimum(self.source, self.target), numpy.maximum(self.source, self.target)
        made = 1 + (mix((low.astype(numpy.uint64) << numpy.uint64(32)) | high.astype(numpy.uint64)) % numpy.uint64(255)).astype(numpy.int64)
        self.weight = table[:, 2] if table.shape[1] > 2 else made
        has_arcs = numpy.zeros(self.count, dtype=bool)
        has_arcs[self.source] = True
        if not directed:
            has_arcs[self.target] = True
        self.start = next((int(node) for node in draws(seed, self.count, 1_000) if has_arcs[node]), 0)
        self.pairs = draws(seed, self.count, 2 * PAIRS).reshape(-1, 2).tolist()


def lowest(groups):
    """Each node's group named by its lowest node."""
    _, first, group = numpy.unique(numpy.asarray(groups), return_index=True, return_inverse=True)
    return first[group]


def hops(values, limit):
    values = numpy.asarray(values, dtype=float)
    return numpy.where(values >= limit, -1, values)


def pairs(edges, path):
    """Times each pair alone; a path is a list of nodes, empty where there is none."""
    times, found = [], []
    for source, target in edges.pairs:
        start = time.perf_counter()
        nodes = path(source, target)
        times.append(1e3 * (time.perf_counter() - start))
        found.append(len(nodes) - 1)
    return found, times


def networkit_kernels(edges, threads):
    import networkit as nk

    nk.setNumberOfThreads(threads)
    graph = nk.graph.GraphFromCoo((edges.source, edges.target), n=edges.count, directed=edges.directed)
    weighted = nk.graph.GraphFromCoo((edges.weight.astype(float), (edges.source, edges.target)), n=edges.count, weighted=True, directed=edges.directed)
    far = edges.count

    def ranks():
        walk = nk.centrality.PageRank(graph, damp=0.85, tol=1e-6)
        walk.norm = nk.centrality.Norm.L1_NORM
        return walk.run().scores()

    def path(source, target):
        if source == target:
            return [source]
        search = nk.distance.BidirectionalBFS(graph, source, target).run()
        return [source, *search.getPath(), target] if search.getDistance() < far else []

    components = nk.components.WeaklyConnectedComponents if edges.directed else nk.components.ParallelConnectedComponents
    members = lambda found: [part for _, part in sorted((node, group) for group, nodes in enumerate(found) for node in nodes)]
    return {
        "load": (lambda: nk.graphio.EdgeListReader(" ", 0, directed=edges.directed, continuous=True).read(edges.path), lambda read: [read.degreeOut(node) for node in range(read.numberOfNodes())]),
        "bfs": (lambda: nk.distance.BFS(graph, edges.start, storePaths=False).run(), lambda search: hops(search.getDistances(), far)),
        "pair": path,
        "wcc": (lambda: components(graph).run(), lambda found: lowest(members(found.getComponents()))),
        "pagerank": (ranks, lambda scores: numpy.array(scores) / sum(scores)),
        "sssp": (lambda: nk.distance.Dijkstra(weighted, edges.start, storePaths=False).run(), lambda search: hops(search.getDistances(), 1e300)),
    }


def igraph_kernels(edges, threads):
    import igraph

    graph = igraph.Graph(n=edges.count, edges=numpy.column_stack((edges.source, edges.target)), directed=edges.directed)
    weights = edges.weight.tolist()
    return {
        "load": (lambda: igraph.Graph.Read_Edgelist(edges.path, directed=edges.directed), lambda read: read.degree(mode="out", loops=True)),
        "bfs": (lambda: graph.distances(edges.start), lambda found: hops(found[0], numpy.inf)),
        "pair": lambda source, target: graph.get_shortest_paths(source, to=target, output="vpath")[0],
        "wcc": (lambda: graph.connected_components(mode="weak"), lambda found: lowest(found.membership)),
        "pagerank": (lambda: graph.pagerank(damping=0.85), lambda scores: scores),
        "sssp": (lambda: graph.distances(edges.start, weights=weights), lambda found: hops(found[0], numpy.inf)),
    }


def graph_tool_kernels(edges, threads):
    import graph_tool
    import graph_tool.centrality
    import graph_tool.topology

    graph_tool.openmp_set_num_threads(threads)
    graph = graph_tool.Graph(directed=edges.directed)
    graph.add_vertex(edges.count)
    graph.add_edge_list(numpy.column_stack((edges.source, edges.target)))
    weights = graph.new_edge_property("int", vals=edges.weight)
    topology, far = graph_tool.topology, 2**31 - 1
    return {
        "load": (lambda: graph_tool.load_graph_from_csv(edges.path, directed=edges.directed, hashed=False, skip_first=False, csv_options={"delimiter": " "}), lambda read: read.degree_property_map("out").a),
        "bfs": (lambda: topology.shortest_distance(graph, edges.start), lambda found: hops(found.a, far)),
        "pair": lambda source, target: topology.shortest_path(graph, source, target)[0],
        "wcc": (lambda: topology.label_components(graph, directed=False), lambda found: lowest(found[0].a)),
        "pagerank": (lambda: graph_tool.centrality.pagerank(graph, damping=0.85, epsilon=1e-6), lambda scores: scores.a / scores.a.sum()),
        "sssp": (lambda: topology.shortest_distance(graph, edges.start, weights=weights), lambda found: hops(found.a, far)),
    }


def rustworkx_kernels(edges, threads):
    import rustworkx

    graph = (rustworkx.PyDiGraph if edges.directed else rustworkx.PyGraph)(multigraph=True)
    graph.add_nodes_from(range(edges.count))
    graph.add_edges_from(list(zip(edges.source.tolist(), edges.target.tolist(), edges.weight.astype(float).tolist())))
    components = rustworkx.weakly_connected_components if edges.directed else rustworkx.connected_components
    lengths = lambda found: [found[node] if node in found else 0 if node == edges.start else -1 for node in range(edges.count)]
    groups = lambda found: [group for _, group in sorted((node, group) for group, nodes in enumerate(found) for node in nodes)]
    return {
        "wcc": (lambda: components(graph), lambda found: lowest(groups(found))),
        "sssp": (lambda: dict(rustworkx.dijkstra_shortest_path_lengths(graph, edges.start, float)), lengths),
    }


def networkx_kernels(edges, threads):
    import networkx

    graph = (networkx.MultiDiGraph if edges.directed else networkx.MultiGraph)()
    graph.add_nodes_from(range(edges.count))
    graph.add_weighted_edges_from(zip(edges.source.tolist(), edges.target.tolist(), edges.weight.tolist()))
    components = networkx.weakly_connected_components if edges.directed else networkx.connected_components
    by_node = lambda found: [found.get(node, -1) for node in range(edges.count)]
    groups = lambda found: [group for _, group in sorted((node, group) for group, nodes in enumerate(found) for node in nodes)]

    def path(source, target):
        try:
            return networkx.bidirectional_shortest_path(graph, source, target)
        except networkx.NetworkXNoPath:
            return []

    return {
        "bfs": (lambda: networkx.single_source_shortest_path_length(graph, edges.start), by_node),
        "pair": path,
        "wcc": (lambda: list(components(graph)), lambda found: lowest(groups(found))),
        "pagerank": (lambda: networkx.pagerank(graph, alpha=0.85, weight=None, tol=1e-6 / edges.count, max_iter=1_000), by_node),
        "sssp": (lambda: networkx.single_source_dijkstra_path_length(graph, edges.start), by_node),
    }


LIBRARIES = {
    "NetworKit": networkit_kernels,
    "igraph": igraph_kernels,
    "graph-tool": graph_tool_kernels,
    "rustworkx": rustworkx_kernels,
    "NetworkX": networkx_kernels,
}
SLOW = {"rustworkx", "NetworkX"}


def serve(name, arguments):
    """A peer's process: reads the name of a kernel a line, answers with its times and checksum, or why there are none."""
    answers, sys.stdout = sys.stdout, sys.stderr
    try:
        edges = Edges(arguments.edges, arguments.directed, arguments.seed)
        if name in SLOW and len(edges.source) > SMALL:
            raise ValueError(f"left out of graphs with more than {SMALL} edges")
        kernels, fault = LIBRARIES[name](edges, arguments.threads), None
    except Exception as problem:  # whatever a library raises is a reason not to measure it
        kernels, fault = {}, f"{type(problem).__name__}: {problem}"
    for line in sys.stdin:
        kernel, answer = line.strip(), {"why": fault or "it has none"}
        try:
            if kernel in kernels and not isinstance(kernels[kernel], tuple):
                found, times = pairs(edges, kernels[kernel])
                answer = {"times": times, "result": checksum(found)}
            elif kernel in kernels:
                run, scores = kernels[kernel]
                times = []
                for _ in range(arguments.repeat):
                    start = time.perf_counter()
                    found = run()
                    times.append(1e3 * (time.perf_counter() - start))
                answer = {"times": times, "result": checksum(scores(found))}
        except Exception as problem:
            answer = {"why": f"{type(problem).__name__}: {problem}"}
        print(json.dumps(answer), file=answers, flush=True)


def ours(kernel, arguments, folder):
    target = os.path.join(folder, "ours.json")
    options = ["--directed"] if arguments.directed else []
    subprocess.run(
        [arguments.cli, "bench", arguments.edges, "--kernels", kernel, "--repeat", str(arguments.repeat), "--threads", str(arguments.threads),
         "--seed", str(arguments.seed), "--json", target, *options], check=True, stdout=subprocess.DEVNULL)
    with open(target, encoding="utf-8") as file:
        one = json.load(file)[0]
    return {"median": one["medianMs"], "min": one["minMs"], "result": one["result"]}


def gapbs(kernel, arguments, files, start):
    program = os.path.join(arguments.gapbs or "", GAPBS.get(kernel, ""))
    if kernel not in GAPBS or not arguments.gapbs:
        return {"why": "it has none" if arguments.gapbs else "no --gapbs"}
    options = [] if arguments.directed else ["-s"]
    options += {"bfs": ["-r", str(start)], "sssp": ["-r", str(start), "-d", "32"], "pagerank": ["-t", "1e-6", "-i", "1000"]}.get(kernel, [])
    loads = arguments.repeat if kernel == "load" else 1
    trials = ["-n", "1" if kernel == "load" else str(arguments.repeat)]
    times = []
    for _ in range(loads):
        run = subprocess.run(
            [program, "-f", files["wel" if kernel == "sssp" else "el"], *options, *trials],
            check=True, capture_output=True, text=True, env={**os.environ, "OMP_NUM_THREADS": str(arguments.threads)})
        labels = ["Read Time", "Build Time"] if kernel == "load" else ["Trial Time"]
        found = [1e3 * float(seconds) for label in labels for seconds in re.findall(label + r":\s+([0-9.]+)", run.stdout)]
        times += [sum(found)] if kernel == "load" else found
    return {"times": times}


def measure(arguments):
    with tempfile.TemporaryDirectory() as folder:
        edges = Edges(arguments.edges, arguments.directed, arguments.seed)
        files = {name: os.path.join(folder, "graph." + name) for name in ("el", "wel")}
        os.symlink(os.path.abspath(arguments.edges), files["el"])
        if arguments.gapbs and "sssp" in arguments.kernels:
            numpy.savetxt(files["wel"], numpy.column_stack((edges.source, edges.target, edges.weight)), fmt="%d")
        start = edges.start
        del edges
        peers = {
            name: subprocess.Popen(
                [sys.executable, __file__, *sys.argv[1:], "--serve", name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            for name in LIBRARIES if name in arguments.peers
        }
        rows = []
        for kernel in arguments.kernels:
            row = {"kernel": kernel, "ours": ours(kernel, arguments, folder), "peers": {}}
            if "GAPBS" in arguments.peers:
                row["peers"]["GAPBS"] = gapbs(kernel, arguments, files, start)
            for name, process in peers.items():
                print(kernel, file=process.stdin, flush=True)
                row["peers"][name] = json.loads(process.stdout.readline())
            for answer in row["peers"].values():
                if "times" in answer:
                    times = answer.pop("times")
                    answer.update(median=statistics.median(times), min=min(times))
            rows.append(row)
            print(f"{kernel} measured", file=sys.stderr)
        for process in peers.values():
            process.stdin.close()
            process.wait()
        return rows


def is_same(kernel, one, other):
    return abs(one - other) <= TOLERANCE.get(kernel, 0) * max(abs(one), abs(other))


def write(rows, peers):
    print("Milliseconds, median / fastest; ratio: the best peer's over ours.\n")
    print("| Kernel | ours | " + " | ".join(peers) + " | ratio of medians | of the fastest | scores |")
    print("|---|" + "---|" * (len(peers) + 4))
    reasons = {}
    for row in rows:
        kernel, cells = row["kernel"], [f"{row['ours']['median']:.4g} / {row['ours']['min']:.4g}"]
        measured = [answer for answer in row["peers"].values() if "median" in answer]
        compared = {name: is_same(kernel, answer["result"], row["ours"]["result"]) for name, answer in row["peers"].items() if "result" in answer}
        for name in peers:
            answer = row["peers"][name]
            cells.append(f"{answer['median']:.4g} / {answer['min']:.4g}" if "median" in answer else "not measured")
            if "why" in answer:
                reasons.setdefault((name, answer["why"]), []).append(kernel)
        for figure in ("median", "min"):
            cells.append(f"{min(answer[figure] for answer in measured) / row['ours'][figure]:.2f}" if measured else "not measured")
        others = [name for name, same in compared.items() if not same]
        cells.append("not compared" if not compared else "other in " + ", ".join(others) if others else "same in " + ", ".join(compared))
        print(f"| {kernel} | " + " | ".join(cells) + " |")
    print()
    for (name, why), kernels in reasons.items():
        print(f"Not measured: {name}, {', '.join(kernels)}: {why}.")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("edges")
    parser.add_argument("--directed", action="store_true")
    parser.add_argument("--kernels", type=lambda text: text.split(","), default=["load", "bfs", "pair", "wcc", "pagerank", "sssp"])
    parser.add_argument("--peers", type=lambda text: text.split(","), default=["GAPBS", *LIBRARIES])
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cli", default=CLI)
    parser.add_argument("--gapbs")
    parser.add_argument("--json")
    parser.add_argument("--serve", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.serve:
        serve(arguments.serve, arguments)
        return
    rows = measure(arguments)
    write(rows, arguments.peers)
    if arguments.json:
        with open(arguments.json, "w", encoding="utf-8") as file:
            json.dump(rows, file, indent=1)


if __name__ == "__main__":
    numpy.seterr(over="ignore")
    main()
