#:package ArgumentGraph@*-*
#:package ArgumentGraph.Interchange@*-*
#:package ArgumentGraph.Rendering@*-*
#:property PublishAot=false

// What if this fails? What still stands, given that it has? And what if something is mended?
// dotnet run what-if.cs [case] [folder for what it writes]
using System.Runtime.CompilerServices;
using ArgumentGraph;
using ArgumentGraph.Interchange;
using ArgumentGraph.Rendering;

string samples = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..");
string[] files = args.Length > 0 ? [args[0]] : [Path.Combine(samples, "sabotage-risk", "case.json"), Path.Combine(samples, "tempe-crash", "case.json")];
string folder = Directory.CreateDirectory(args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "argument-graph")).FullName;
var date = new DateOnly(2026, 11, 1); // the day on which the cases are judged

foreach (string file in files)
{
    FormatReading read = ArgumentFormats.ReadFile(file); // its own JSON, GSN YAML, SACM, …
    if (read.Argument is not { } argument)
    {
        Console.Error.WriteLine(string.Join(Environment.NewLine, read.Findings));
        return 1;
    }

    Console.WriteLine($"\n# {argument.Title}\n");
    Answer(argument, file);
}

return 0;

void Answer(Argument argument, string file)
{
    // The element whose loss brings down most, as the case stands; and the step that would make most pathways stand.
    LoadBearingReport load = argument.AnalyzeLoadBearing(Setting.On(date));
    RoadmapReport roadmap = argument.AnalyzeRoadmap(Setting.On(date));
    WhatIfReport? shown = null;

    // Assumptions stated at the top carry everything; what is evidence is more telling.
    if (load.LoadBearing.FirstOrDefault(element => element.Element is Evidence && element.Pathways.Count > 0) is { } first)
    {
        shown = argument.AnalyzeWhatIf(change => change.Fail(first.Element.Id), Setting.On(date));
        Console.WriteLine($"If {first.Element.Id} fails ({first.Element.Statement}):");
        Tell(shown);
    }

    if (roadmap.Candidates.FirstOrDefault(candidate => candidate.Step.Kind != RoadmapStepKind.Answer && candidate.Gain.PathwaysMadeToStand > 0) is { } best)
    {
        WhatIfReport mended = argument.AnalyzeWhatIf(change => change.Restore(best.Step.Element.Id), Setting.On(date));
        shown ??= mended;
        Console.WriteLine($"\nIf {best.Step.Element.Id} holds ({best.Step.Element.Statement}):");
        Tell(mended);
    }

    if (shown is not null)
    {
        // A fragment; in a notebook the report at the end of a cell shows itself like this.
        Console.WriteLine(Written(folder, file, "what-if.html", $"<!DOCTYPE html><meta charset=\"utf-8\"><title>What if</title>{shown.ToHtml()}"));
    }
}

static void Tell(WhatIfReport report)
{
    foreach (PathwayChangeRow row in report.ToPathwayRows())
    {
        Console.WriteLine(row.Change == "none"
            ? $"  {row.Id} stands as before"
            : $"  {row.Id} {row.Change} from {row.From} to {row.To}{(row.Causes.Length > 0 ? $" ({row.Causes})" : string.Empty)}");
    }

    Console.WriteLine($"  {report.ToRows().Count} elements in all change their standing.");
}

static string Written(string folder, string file, string name, string text)
{
    string path = Path.Combine(folder, $"{Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file)))}-{name}");
    File.WriteAllText(path, text);
    return $"\nWritten: {path}";
}

static string ThisFile([CallerFilePath] string path = "") => path;
