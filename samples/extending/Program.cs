// What others can add to the library, on its public surface alone: a format, a rule, an analysis and a rendering.
// Usage: Extending FILE… (files in any format, the outlines of this sample included)
using System.Text;
using ArgumentGraph;
using ArgumentGraph.Interchange;
using Extending;

Console.OutputEncoding = Encoding.UTF8;
FormatSet formats = ArgumentFormats.All.With(new OutlineFormat());
var date = new DateOnly(2026, 11, 1);

foreach (string path in args)
{
    Console.WriteLine($"== {Path.GetFileName(path)}");

    // The format: found by the name or the content of the file, with findings and losses at their places.
    using FileStream stream = File.OpenRead(path);
    var options = new FormatReadingOptions { Formats = formats, Limits = new ReadingOptions { FileName = Path.GetFileName(path) } };
    FormatReading read = ArgumentFormats.Read(stream, options: options);
    Console.WriteLine($"read as {read.Format}");
    foreach (Loss loss in read.Losses)
    {
        Console.WriteLine(loss);
    }

    if (read.HasErrors || read.Argument is not { } argument)
    {
        foreach (Finding finding in read.Findings)
        {
            Console.WriteLine(finding);
        }

        continue;
    }

    // The rule: checked with the library's own.
    ValidationOptions rules = ValidationOptions.Default.WithRule(CertaintyRule.Rule).WithoutRule(Rules.MissingState);
    foreach (Finding finding in argument.Validate(Setting.On(date), rules).Where(finding => finding.Severity >= Severity.Warning))
    {
        Console.WriteLine(finding);
    }

    // The analysis: over numbers in place of ids.
    var lines = new LineCount(argument);
    Console.WriteLine($"{lines.Total} lines of reasoning; the elements that most of them pass:");
    foreach (Element element in argument.OfKind<Claim>().OrderByDescending(claim => lines[claim.Id]).ThenBy(claim => claim.Id, StringComparer.Ordinal).Take(3))
    {
        Console.WriteLine($"  {element.Id}: {lines[element.Id]}");
    }

    // The rendering.
    MarkdownTree.Write(argument.AnalyzeSupport(Setting.On(date)), Console.Out);

    // And back: written in the format, and read again, it is the same.
    string text = ArgumentFormats.ToText(argument, formats.Find("outline")!, out ValueList<Loss> losses);
    Argument again = ArgumentFormats.Parse(text, options: options);
    bool isSame = argument.Elements.ToHashSet().SetEquals(again.Elements) && argument.Relationships.ToHashSet().SetEquals(again.Relationships);
    Console.WriteLine($"written as an outline: {losses.Count} losses; read again: {(isSame ? "the same" : "not the same")}");
}
