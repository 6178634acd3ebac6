using System.Text.RegularExpressions;

namespace ArgumentGraph.Tool.Tests.Text;

/// <summary>An argument comes from anywhere. What it says must reach a terminal as text, whatever it says.</summary>
public class HostileTextTests
{
    private static readonly string[] Statements =
    [
        "[red]not markup[/] [[ ]] [/]",
        "\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u009b31m \u0090q\u009c",
        "\u202eright to left\u202c \u2066isolate\u2069 \u200f",
        "line\nline\r\nline\ttab\u2028end",
        string.Concat(Enumerable.Repeat("very long ", 2_000)),
        new string('x', 5_000),
        string.Concat("e", new string('\u0301', 3_000)),
        "שלום عالم 日本語 👩‍👩‍👧",
        "\0\b\u007f\ufeff",
    ];

    public static TheoryData<string, string> Runs()
    {
        var runs = new TheoryData<string, string>();
        foreach (string command in new[] { "check", "analyze", "what-if", "explain" })
        {
            runs.Add(command, "text");
            runs.Add(command, "json");
        }

        runs.Add("check", "sarif");
        return runs;
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void No_control_character_gets_through(string command, string format)
    {
        string elements = string.Join(",\n", Statements.Select((statement, i) => $$"""
            { "id": "P{{i}}", "kind": "goal", "pathway": true, "statement": {{Samples.Quote(statement)}}, "supportedBy": ["E{{i}}"] },
            { "id": "E{{i}}", "kind": "evidence", "statement": {{Samples.Quote(statement)}}, "tags": { {{Samples.Quote("k" + statement[..1])}}: {{Samples.Quote(statement)}} }, "nonsense": 1 }
            """));
        string[] rest = command switch
        {
            "what-if" => ["--fail", "E0"],
            "explain" => ["P1"],
            _ => [],
        };
        string text = Samples.Argument(elements, Statements[1]);
        ToolRun piped = ToolRun.WithInput(text, [command, "-", .. rest, "--format", format]);
        piped.ExitCode.Should().Be(0);
        AssertClean(piped.Output);
        ToolRun onTerminal = ToolRun.OnTerminal(text, [command, "-", .. rest, "--format", format]);
        onTerminal.ExitCode.Should().Be(0);

        // Colours are the tool's own.
        AssertClean(Regex.Replace(onTerminal.Output, @"\u001b\[[0-9;]*m", string.Empty, RegexOptions.NonBacktracking));
    }

    [Fact]
    public void Messages_about_hostile_ids_are_clean_too()
    {
        AssertClean(ToolRun.Of("explain", Samples.NineFile, "\u001b[31mE1\u202e").Error);
        AssertClean(ToolRun.Of("analyze", "no\u001b[31m\u202esuch").Error);
        AssertClean(ToolRun.Of("\u001b[31m").Error);
        AssertClean(ToolRun.Of("analyze", "x", "--date", "\u001b[31m").Error);
        AssertClean(ToolRun.WithInput("{ \"\\u001b[31m\\u202e\": 1 }", "analyze", "-").Error);
    }

    [Fact]
    public void Markup_is_shown_as_it_is_written()
    {
        string text = Samples.Argument($$"""{ "id": "[red]", "kind": "goal", "statement": "[bold]text[/]" }""");
        ToolRun.WithInput(text, "analyze", "-").Output.Should().Contain("[red]").And.Contain("[bold]text[/]");
    }

    [Theory]
    [InlineData("日本語日本語", 7, "日本...")]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcdef", 5, "ab...")]
    [InlineData("ab\u0301cdef", 5, "ab\u0301...")]
    public void Text_is_cut_by_the_width_that_it_takes(string text, int width, string expected) =>
        Tool.Running.TerminalText.Shorten(text, width).Should().Be(expected);

    private static void AssertClean(string output)
    {
        foreach (char letter in output)
        {
            bool isClean = letter == '\n' || (!char.IsControl(letter) && letter is not (>= '\u202a' and <= '\u202e')
                and not (>= '\u2066' and <= '\u2069') and not ('\u200e' or '\u200f' or '\u2028' or '\u2029' or '\ufeff'));
            isClean.Should().BeTrue($"U+{(int)letter:X4} must not reach a terminal");
        }
    }
}
