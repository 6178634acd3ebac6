using System.Globalization;
using System.Text.RegularExpressions;
using ArgumentGraph.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ArgumentGraph.Tests.Docs;

/// <summary>
/// No line of source code is longer than .editorconfig says, which no tool checks. The text of a raw string literal is as long as what it quotes; but the
/// literal begins on a line of its own, where it makes one too long.
/// </summary>
public partial class LineLengthTests
{
    private static readonly string[] Folders = ["src", "tests", "benchmarks", "samples"];

    [Fact]
    public void Lines_are_no_longer_than_the_editor_is_told()
    {
        int maximum = int.Parse(
            MaximumLength().Match(File.ReadAllText(Repository.File(".editorconfig"))).Groups["columns"].Value, CultureInfo.InvariantCulture);
        IEnumerable<string> found = Folders.SelectMany(folder => Directory.EnumerateFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !IsBuilt(path)).Order(StringComparer.Ordinal)
            .SelectMany(path => TooLong(File.ReadAllText(path), maximum).Select(line => $"{Path.GetRelativePath(Repository.Root, path)}:{line}"));
        string.Join('\n', found).Should().BeEmpty("a line has at most {0} columns", maximum);
    }

    [Theory]
    [InlineData("// 0123456789 0123456789\n", new[] { 1 })]
    [InlineData("var x = 1;\n\nvar y = 0123456789 + 1;\n", new[] { 3 })]
    [InlineData("var x = \"0123456789 12\";\n", new[] { 1 })]
    [InlineData("var x = \"\"\"0123456789\"\"\";\n", new[] { 1 })]
    [InlineData("var x =\n    \"\"\"0123456789 12345\"\"\";\n", new int[0])]
    [InlineData("var x = \"\"\"\n    0123456789 12345 6789\n    \"\"\";\n", new int[0])]
    [InlineData("var x = $\"\"\"\n    0123456789 {y} 12345\n    \"\"\";\n", new int[0])]
    public void Only_the_text_of_a_raw_string_may_be_longer(string text, int[] lines) => TooLong(text, 20).Should().Equal(lines);

    // Numbers of lines, from 1.
    private static IEnumerable<int> TooLong(string text, int maximum)
    {
        TextLine[] lines = [.. SourceText.From(text).Lines.Where(line => line.Span.Length > maximum)];
        if (lines.Length == 0)
        {
            return [];
        }

        TextSpan[] raw = [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().Where(IsRawString).Select(node => node.Span)];
        return lines.Where(line => !raw.Any(span => span.Contains(FirstOf(text, line)))).Select(line => line.LineNumber + 1);
    }

    private static int FirstOf(string text, TextLine line)
    {
        int at = line.Start;
        while (text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private static bool IsRawString(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => literal.Token.Kind()
            is SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken,
        InterpolatedStringExpressionSyntax text => text.StringStartToken.Kind()
            is SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken,
        _ => false,
    };

    private static bool IsBuilt(string path) => path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");

    [GeneratedRegex(@"^max_line_length = (?<columns>\d+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex MaximumLength();
}
