using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace InnovationGraph.Api.OpenApi;

/// <summary>Makes a component of each parameter that several operations have in the very same form, and has them refer to it.</summary>
internal sealed class SharedParameterTransformer : IOpenApiDocumentTransformer
{
    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var operations = document.Paths.Values.SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()).ToList();
        List<(OpenApiOperation Operation, int Index, string Text)> uses = [];
        foreach (var operation in operations)
        {
            for (var index = 0; index < (operation.Parameters?.Count ?? 0); index++)
            {
                uses.Add((operation, index, await operation.Parameters![index].SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellationToken)));
            }
        }

        foreach (var shared in uses.GroupBy(use => use.Text, StringComparer.Ordinal).Where(group => group.Count() > 1).OrderByDescending(group => group.Count()))
        {
            var first = shared.First();
            var parameter = first.Operation.Parameters![first.Index];
            if (document.Components?.Parameters?.ContainsKey(parameter.Name!) == true)
            {
                continue;
            }

            document.AddComponent(parameter.Name!, parameter);
            foreach (var (operation, index, _) in shared)
            {
                operation.Parameters![index] = new OpenApiParameterReference(parameter.Name!, document);
            }
        }
    }
}
