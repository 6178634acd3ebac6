// A program without .NET: it reads a case, says what carries it, and writes it in every format, as picture, page and report.
// Usage: NativeCase CASE FOLDER
using ArgumentGraph;
using ArgumentGraph.Interchange;
using ArgumentGraph.Rendering;

if (args is not [string file, string folder])
{
    Console.Error.WriteLine("Usage: NativeCase CASE FOLDER");
    return 2;
}

var date = new DateOnly(2026, 11, 1);
FormatReading reading = ArgumentFormats.ReadFile(file);
foreach (Finding finding in reading.Findings)
{
    Console.Error.WriteLine(finding);
}

if (reading.Argument is not { } argument)
{
    return 1;
}

LoadBearingReport load = argument.AnalyzeLoadBearing(Setting.On(date));
foreach (LoadBearingElement shared in load.SharedAcrossPathways.Where(shared => shared.IsBasic))
{
    Console.WriteLine(shared);
}

Console.Write(argument.AnalyzeProbabilities(load.Pathways.Select(pathway => pathway.Element.Id), Setting.On(date)).ToCsv());
Console.Write(argument.AnalyzeRoadmap(Setting.On(date)).ToCsv());

Directory.CreateDirectory(folder);
foreach (ArgumentFormat format in ArgumentFormats.All.Where(format => format.CanWrite))
{
    string written = Path.Combine(folder, format.Name + format.Extensions[0]);
    Console.WriteLine($"{format.Name}: {ArgumentFormats.Save(argument, written, format).Count} losses");
    if (format.CanRead)
    {
        Console.WriteLine($"read again: {ArgumentFormats.ReadFile(written, format).Argument}");
    }
}

File.WriteAllText(Path.Combine(folder, "load-bearing.csv"), load.ToCsv());
File.WriteAllText(Path.Combine(folder, "load-bearing.json"), load.ToJson());
File.WriteAllText(Path.Combine(folder, "picture.svg"), argument.ToSvg());
File.WriteAllText(Path.Combine(folder, "heat-map.svg"), HeatMap.Of(load).ToSvg());
File.WriteAllText(Path.Combine(folder, "page.html"), argument.ToHtml(new PageOptions { Setting = Setting.On(date) }));
File.WriteAllText(Path.Combine(folder, "report.html"), CaseReport.Of(argument, new CaseReportOptions { Setting = Setting.On(date) }).ToHtml());
File.WriteAllText(Path.Combine(folder, "report.md"), CaseReport.Of(argument, new CaseReportOptions { Setting = Setting.On(date) }).ToMarkdown());
return 0;
