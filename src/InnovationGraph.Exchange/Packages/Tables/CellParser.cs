namespace InnovationGraph.Exchange.Packages.Tables;

/// <summary>Reads a text that is not empty; the fault goes on from the text ("is no date"), null where there is none.</summary>
internal delegate string? CellParser<T>(string text, out T value);
