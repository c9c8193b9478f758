using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InnovationGraph.Api.Tests.OpenApi;

/// <summary>
/// The example answers of the OpenAPI document are files beside its source, so that they can be read and reviewed; this keeps them
/// true. Set INNOVATIONGRAPH_WRITE_EXAMPLES to the folder of the files to write them anew after the dataset or a body changed.
/// </summary>
internal static class ExampleAnswer
{
    private const int MostMembers = 6;
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An answer with one item of each list, and the first members of a map of counts.</summary>
    public static JsonNode Shorten(string body)
    {
        var answer = JsonNode.Parse(body)!;
        Cut(answer);
        return answer;
    }

    public static async Task CheckAsync(string operation, JsonNode? example, JsonNode actual)
    {
        if (Environment.GetEnvironmentVariable("INNOVATIONGRAPH_WRITE_EXAMPLES") is { Length: > 0 } folder)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, operation + ".json"), actual.ToJsonString(Readable) + "\n");
            return;
        }

        Assert.True(example is not null, $"{operation} has no example answer.");
        Forget(example);
        Forget(actual);
        Assert.True(
            JsonNode.DeepEquals(example, actual),
            $"The example answer of {operation} is out of date: set INNOVATIONGRAPH_WRITE_EXAMPLES and run this test again. Now:\n{actual.ToJsonString(Readable)}");
    }

    private static void Cut(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            while (array.Count > 1)
            {
                array.RemoveAt(array.Count - 1);
            }

            Cut(array.FirstOrDefault());
        }
        else if (node is JsonObject members)
        {
            if (members.Count > MostMembers && members.All(member => member.Value is JsonValue value && value.GetValueKind() == JsonValueKind.Number))
            {
                foreach (var name in members.Select(member => member.Key).Skip(MostMembers).ToList())
                {
                    members.Remove(name);
                }
            }

            foreach (var member in members)
            {
                Cut(member.Value);
            }
        }
    }

    /// <summary>Drops what differs from one database to the next: times, hashes, and the cursors that contain them.</summary>
    private static void Forget(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (var name in (string[])["time", "hash", "next"])
            {
                members.Remove(name);
            }

            foreach (var member in members)
            {
                Forget(member.Value);
            }
        }
        else if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                Forget(item);
            }
        }
    }
}
