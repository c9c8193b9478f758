#!/usr/bin/env python3
"""Writes a graph for `innovationgraph bench` and peers.py, the same as GeneratedEdges of the tests makes.

    edges.py ba NODES FILE      Barabasi-Albert, five edges a node, seed 1
    edges.py grid SIDE FILE     a square of SIDE x SIDE nodes
"""
import sys

import numpy

from peers import mix

PER_NODE, SEED = 5, 1


def barabasi_albert(count):
    """An edge's other end is one of those that earlier edges have, or one that each node has before its edges."""
    edges = (count - 1) * PER_NODE
    node = numpy.arange(edges, dtype=numpy.uint64) // numpy.uint64(PER_NODE) + numpy.uint64(1)
    below = numpy.uint64(2 * PER_NODE) * (node - numpy.uint64(1)) + node
    states = numpy.arange(1, edges + 1, dtype=numpy.uint64) * numpy.uint64(0x9E3779B97F4A7C15) + numpy.uint64(SEED)
    ends = (((mix(states) >> numpy.uint64(32)) * below) >> numpy.uint64(32)).astype(int).tolist()
    sources, targets = node.astype(int).tolist(), [0] * edges
    for edge, end in enumerate(ends):
        earlier = end - sources[edge]
        targets[edge] = end if earlier < 0 else targets[earlier // 2] if earlier % 2 else sources[earlier // 2]
    return zip(sources, targets)


def grid(side):
    for node in range(side * side):
        if (node + 1) % side:
            yield node, node + 1
        if node + side < side * side:
            yield node, node + side


def main():
    if len(sys.argv) != 4 or sys.argv[1] not in ("ba", "grid") or not sys.argv[2].isdigit():
        sys.exit(__doc__)
    edges = (barabasi_albert if sys.argv[1] == "ba" else grid)(int(sys.argv[2]))
    with open(sys.argv[3], "w", encoding="ascii") as file:
        file.writelines(f"{source} {target}\n" for source, target in edges)


if __name__ == "__main__":
    numpy.seterr(over="ignore")
    main()
