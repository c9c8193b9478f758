using System.IO.Pipelines;
using System.Text;
using InnovationGraph.Core.Answers;
using InnovationGraph.Exchange.Formats;

namespace InnovationGraph.Exchange.Tests.Formats;

public class CsvFormatTests
{
    private static readonly IAnswerFormat Csv = FormatCatalog.All.Single(format => format.Id == "csv");

    [Fact]
    public async Task Writes_a_header_and_a_line_a_row_with_the_line_ends_of_RFC_4180() =>
        Assert.Equal("cell,number\r\nSiasun,1\r\nHuawei,2\r\n", await WriteAsync(["Siasun", 1L], ["Huawei", 2L]));

    [Fact]
    public async Task Writes_the_header_of_an_empty_list() => Assert.Equal("cell,number\r\n", await WriteAsync());

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("one, two", "\"one, two\"")]
    [InlineData("so \"called\"", "\"so \"\"called\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("华为，中国", "华为，中国")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("a=b", "a=b")]
    public async Task Quotes_what_needs_quotes(string? cell, string written) =>
        Assert.Equal($"cell,number\r\n{written},\r\n", await WriteAsync([cell, null]));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1+2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("=HYPERLINK(\"http://example.org\",\"a\")")]
    public async Task Puts_an_apostrophe_before_what_a_spreadsheet_takes_for_a_formula(string formula)
    {
        var lines = await WriteAsync([formula, null]);
        Assert.StartsWith("'" + formula[0], lines["cell,number\r\n".Length..].TrimStart('"'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_numbers_as_they_are() => Assert.Equal(
        "cell,number\r\n-5,-0.25\r\n1060000000,true\r\n0.1,false\r\n",
        await WriteAsync([-5L, -0.25m], [1060000000m, true], [0.1, false]));

    [Fact]
    public async Task Leaves_the_pipe_open_behind_what_it_wrote()
    {
        MemoryStream stream = new();
        var output = PipeWriter.Create(stream);
        await Csv.WriteAsync(new Answer([["Siasun", 1L]]), output, CancellationToken.None);
        await output.WriteAsync("more"u8.ToArray());
        await output.CompleteAsync();
        Assert.EndsWith("Siasun,1\r\nmore", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_rows_on_while_later_ones_are_still_made()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 64 * 1024, resumeWriterThreshold: 32 * 1024));
        var made = 0;
        var writing = WriteAndCompleteAsync();
        Assert.InRange(made, 1, 50_000);
        Assert.False(writing.IsCompleted);
        await pipe.Reader.CopyToAsync(Stream.Null);
        await writing;
        Assert.Equal(100_000, made);

        async Task WriteAndCompleteAsync()
        {
            await Csv.WriteAsync(new Answer(Rows()), pipe.Writer, CancellationToken.None);
            await pipe.Writer.CompleteAsync();
        }

        IEnumerable<IReadOnlyList<object?>> Rows()
        {
            for (; made < 100_000; made++)
            {
                yield return ["Siasun", (long)made];
            }
        }
    }

    private static async Task<string> WriteAsync(params IReadOnlyList<object?>[] rows)
    {
        MemoryStream stream = new();
        var output = PipeWriter.Create(stream);
        await Csv.WriteAsync(new Answer(rows), output, CancellationToken.None);
        await output.CompleteAsync();
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed record Answer(IEnumerable<IReadOnlyList<object?>> Rows) : ITableAnswer
    {
        public Table ToTable() => new([new("cell", ColumnType.Text), new("number", ColumnType.Number)], Rows);
    }
}
