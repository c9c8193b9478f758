using System.Security.Cryptography;
using System.Text;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Core.Tests.Revisions;

public class RevisionHasherTests
{
    private static readonly DateTimeOffset Time = new(2026, 5, 18, 14, 30, 5, 6, TimeSpan.FromHours(2));

    // Written by hand: whoever reads the specification can recompute it without this code.
    [Fact]
    public void Hashes_the_previous_hash_and_the_canonical_json()
    {
        const string Json =
            """
            {"author":"import/test","changes":[
            {"dataset":{"id":"test","ontology":{"channels":[],"dimensions":[],"indicators":[],"kinds":[],"properties":[],"relationshipTypes":[],"stages":[]},"title":"Test"},"op":"describe"},
            {"op":"put","record":{"dataset":"test","evidence":[{"paragraph":1,"section":"Introduction","source":"paper","stance":"stated"}],"id":"u","kind":"Firm","names":[{"language":"en","role":"preferred","text":"华为"}],"recordType":"entity"}},
            {"id":"v","op":"retract"},
            {"id":"w","mergedInto":"u","op":"retract"}
            ],"message":"First \"import\"","number":1,"time":"2026-05-18T12:30:05.006Z"}
            """;
        byte[] hashed = [.. new byte[32], .. Encoding.UTF8.GetBytes(Json.Replace("\n", string.Empty, StringComparison.Ordinal))];

        using RevisionHasher hasher = new(default, "import/test");
        Dataset dataset = new() { Id = Sample.Id("test"), Title = "Test", Ontology = Ontology.Empty };
        hasher.Describe(dataset.Id, DatasetJson.Write(dataset));
        hasher.Put(Sample.Id("u"), RecordJson.Write(Sample.Entity("u", "华为")));
        hasher.Retract(Sample.Id("v"), null);
        hasher.Retract(Sample.Id("w"), Sample.Id("u"));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(hashed)), hasher.Finish("First \"import\"", 1, Time).ToString());
    }

    [Fact]
    public void Hashes_a_revision_without_changes()
    {
        byte[] previous = SHA256.HashData("before"u8);
        byte[] hashed = [.. previous, .. """{"author":"a","changes":[],"message":"m","number":2,"time":"2026-05-18T12:30:05.006Z"}"""u8];
        using RevisionHasher hasher = new(RevisionHash.Parse(Convert.ToHexStringLower(previous)), "a");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(hashed)), hasher.Finish("m", 2, Time).ToString());
    }

    [Theory]
    [InlineData("b", "a")]
    [InlineData("a", "a")]
    [InlineData("aa", "a-b")]
    public void Refuses_changes_out_of_order(string first, string second)
    {
        using RevisionHasher hasher = new(default, "a");
        hasher.Retract(Sample.Id(first), null);
        Assert.Throws<InvalidOperationException>(() => hasher.Put(Sample.Id(second), "{}"u8));
    }

    [Fact]
    public void Starts_from_a_hash_of_zeros()
    {
        Assert.Equal(new string('0', 64), default(RevisionHash).ToString());
        Assert.Equal(default, RevisionHash.Parse(new string('0', 64)));
        Assert.Equal(new byte[32], default(RevisionHash).ToBytes());
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("ABCDEF0000000000000000000000000000000000000000000000000000000000")]
    public void Refuses_what_is_no_hash(string text) => Assert.Throws<FormatException>(() => RevisionHash.Parse(text));
}
