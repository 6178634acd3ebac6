#:package ArgumentGraph@*-*
#:package ArgumentGraph.Interchange@*-*
#:package ArgumentGraph.Rendering@*-*
#:property PublishAot=false

// Which element, if it fell, would bring down which pathways? Which of these do several share, and which does nobody track?
// dotnet run load-bearing.cs [case] [folder for what it writes]
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
    // Where nothing stands as it is, nothing can fall: then ask what would carry it once the plans are carried out.
    LoadBearingReport load = argument.AnalyzeLoadBearing(Setting.On(date));
    if (load.Pathways.Count(pathway => !pathway.IsDown) * 2 < load.Pathways.Count)
    {
        Console.WriteLine("Most pathways do not stand as things are; this is what would carry them with everything planned in hand.\n");
        load = argument.AnalyzeLoadBearing(Setting.On(date, Baseline.AsPlanned));
    }

    ValueList<LoadBearingRow> carrying = [.. load.ToRows().Where(row => row.IsBasic && row.PathwayCount > 0)];
    foreach (LoadBearingRow row in carrying.Take(8))
    {
        Console.WriteLine($"{row.Id} carries {row.Pathways}{(row.IsHidden ? " (cited by one element only)" : string.Empty)}: {row.Statement}");
    }

    Console.WriteLine($"\n{carrying.Count} elements carry a pathway alone{(load.IsLoadBearingExhaustive ? string.Empty : ", and there may be more")}. "
        + "How far each pathway is from falling:");
    foreach (PathwayRow row in load.ToPathwayRows())
    {
        Console.WriteLine(row.SmallestOrder is { } order
            ? $"  {row.Id} falls with {order} ({row.CutSets} minimal sets in all{(row.IsExhaustive ? string.Empty : " were counted")})"
            : $"  {row.Id} is down: {row.RootCauses}");
    }

    foreach (PairRow row in load.ToPairRows().Take(5))
    {
        Console.WriteLine($"  {row.First} + {row.Second} bring down {row.Pathways}");
    }

    Console.WriteLine(Written(folder, file, "heat-map.svg", load.ToSvg()));
}

static string Written(string folder, string file, string name, string text)
{
    string path = Path.Combine(folder, $"{Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file)))}-{name}");
    File.WriteAllText(path, text);
    return $"\nWritten: {path}";
}

static string ThisFile([CallerFilePath] string path = "") => path;
