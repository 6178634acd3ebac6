using System.Text;
using ArgumentGraph.Tool.Running;
using Spectre.Console;

namespace ArgumentGraph.Tool.Text;

/// <summary>Writes a report for people: in colour to a terminal, elsewhere plain and the same bytes on every machine.</summary>
internal sealed class TextReport
{
    private readonly IAnsiConsole _console;

    private TextReport(TextWriter writer, bool isTerminal, int width)
    {
        Width = width;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new Destination(writer, isTerminal, width),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,

            // Build servers would be taken for terminals.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = isTerminal },
        });
        _console.Profile.Width = width;
    }

    public int Width { get; }

    /// <param name="environment">Where to.</param>
    /// <param name="write">Writes the report.</param>
    /// <param name="pipedWidth">How wide the report is when it does not go to a terminal.</param>
    public static void Write(ToolEnvironment environment, Action<TextReport> write, int pipedWidth = ToolEnvironment.PipedWidth)
    {
        if (environment.IsOutputTerminal)
        {
            write(new TextReport(environment.Output, isTerminal: true, environment.Width));
            return;
        }

        using StringWriter text = new();
        write(new TextReport(text, isTerminal: false, pipedWidth));
        foreach (string line in text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            environment.Output.Write(line.TrimEnd(' '));
            environment.Output.Write('\n');
        }
    }

    public void Blank() => _console.WriteLine();

    public void Line(params IReadOnlyList<Piece> pieces)
    {
        _console.Write(new Cell(pieces).ToParagraph());
        _console.WriteLine();
    }

    public void Heading(string text, string? note = null)
    {
        Blank();
        if (note is null)
        {
            Line(new Piece(text, Styles.Strong));
        }
        else
        {
            Line(new Piece(text, Styles.Strong), new Piece($"  {note}", Styles.Faint));
        }
    }

    /// <summary>A line that is a number of steps away from the left, and stays there where it goes on.</summary>
    public void Indented(int steps, Piece piece)
    {
        // Of what is very far from the left nothing could be read.
        const int Step = 2;
        int indent = Math.Min(steps * Step, Width / 3);
        _console.Write(new Padder(new Cell([piece]).ToParagraph(), new Padding(indent, 0, 0, 0)));
    }

    public void Table(TextTable table) => _console.Write(table.Render(Width));

    private sealed class Destination(TextWriter writer, bool isTerminal, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => isTerminal;

        public int Width => width;

        public int Height => 24;

        public void SetEncoding(Encoding encoding)
        {
            // The writer keeps the encoding that it has.
        }
    }
}
