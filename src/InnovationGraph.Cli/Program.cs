using InnovationGraph.Cli.Commands;
using InnovationGraph.Cli.Terminals;

return await CommandTree.RunAsync(args, Terminal.OfProcess());
