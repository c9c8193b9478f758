namespace InnovationGraph.Neo4j.Connections;

/// <summary>A commit was asked for, and no answer says what became of it.</summary>
internal sealed class UnknownOutcomeException(Exception inner) : Exception("It is unknown whether the commit was made.", inner);
