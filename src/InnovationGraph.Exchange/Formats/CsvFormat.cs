using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using InnovationGraph.Core.Answers;

namespace InnovationGraph.Exchange.Formats;

/// <summary>
/// CSV after RFC 4180: UTF-8, a header, CRLF. A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers
/// stay as they are.
/// </summary>
internal sealed class CsvFormat : IAnswerFormat
{
    private const int BufferSize = 16 * 1024;

    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    public string Id => "csv";

    public string MediaType => "text/csv";

    public string ContentType => "text/csv; charset=utf-8; header=present";

    public string Extension => "csv";

    public bool CanWrite(Type answer) => answer.IsAssignableTo(typeof(ITableAnswer));

    public async Task WriteAsync(object answer, PipeWriter output, CancellationToken cancellation)
    {
        var table = ((ITableAnswer)answer).ToTable();
        // Lines end in CRLF; if NewLine said so, a cell with a bare LF would go without quotes.
        CsvConfiguration configuration = new(CultureInfo.InvariantCulture)
        {
            Mode = CsvMode.RFC4180,
            InjectionOptions = InjectionOptions.Escape,
        };
        await using StreamWriter text = new(output.AsStream(leaveOpen: true), Encoding, BufferSize);
        await using GuardedWriter csv = new(text, configuration);
        foreach (var column in table.Columns)
        {
            csv.WriteField(column.Name);
        }

        await csv.NextRecordAsync();
        foreach (var row in table.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var cell in row)
            {
                Write(csv, cell);
            }

            await csv.NextRecordAsync();
        }
    }

    private static void Write(CsvWriter csv, object? cell)
    {
        switch (cell)
        {
            case long integer:
                csv.WriteField(integer);
                break;
            case decimal number:
                csv.WriteField(number);
                break;
            case double number:
                csv.WriteField(number);
                break;
            case bool flag:
                csv.WriteField(flag ? "true" : "false");
                break;
            case INestedCell nested:
                csv.WriteField(nested.Text);
                break;
            default:
                csv.WriteField((string?)cell);
                break;
        }
    }

    /// <summary>Lets -5 stay a number, which CsvHelper takes for a formula because of its sign.</summary>
    private sealed class GuardedWriter(TextWriter text, CsvConfiguration configuration) : CsvWriter(text, configuration, leaveOpen: true)
    {
        protected override string? SanitizeForInjection(string? field) =>
            decimal.TryParse(field, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            && field[0] == '-'
                ? field
                : base.SanitizeForInjection(field);
    }
}
