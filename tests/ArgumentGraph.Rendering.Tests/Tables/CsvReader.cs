using System.Text;

namespace ArgumentGraph.Rendering.Tests.Tables;

/// <summary>A reader of CSV of its own: RFC 4180, letter by letter. An unquoted empty cell is null.</summary>
internal static class CsvReader
{
    public static List<string?[]> Read(string text)
    {
        var rows = new List<string?[]>();
        var row = new List<string?>();
        int at = 0;
        while (at < text.Length)
        {
            row.Add(text[at] == '"' ? Quoted(text, ref at) : Bare(text, ref at));
            if (at < text.Length && text[at] == ',')
            {
                at++;
                if (at == text.Length || text[at] is '\n')
                {
                    row.Add(null);
                }
            }

            if (at < text.Length && text[at] == '\n')
            {
                rows.Add([.. row]);
                row.Clear();
                at++;
            }
        }

        row.Should().BeEmpty("the last line ends");
        return rows;
    }

    private static string? Bare(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && text[at] is not ',' and not '\n')
        {
            text[at].Should().NotBe('"').And.NotBe('\r');
            at++;
        }

        return at == start ? null : text[start..at];
    }

    private static string Quoted(string text, ref int at)
    {
        var cell = new StringBuilder();
        for (at++; ; at++)
        {
            if (text[at] != '"')
            {
                cell.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else
            {
                at++;
                return cell.ToString();
            }
        }
    }
}
