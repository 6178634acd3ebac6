#:package ArgumentGraph@*-*
#:property PublishAot=false

// The questions that reviewers ask of a safety case, asked of the sample: dotnet run analyze.cs [case.json]
using System.Runtime.CompilerServices;
using ArgumentGraph;

string file = args.Length > 0 ? args[0] : Path.Combine(Path.GetDirectoryName(ThisFile())!, "case.json");
var date = new DateOnly(2026, 11, 1);

Argument argument = Argument.Load(file);
Console.WriteLine(argument);

Heading("Is it well formed? What is left open?");
foreach (Finding finding in argument.Validate(Setting.On(date)).Where(finding => finding.Severity >= Severity.Warning))
{
    Console.WriteLine(finding);
}

SupportReport support = argument.AnalyzeSupport(Setting.On(date));
foreach (var kind in support.OpenPoints.GroupBy(point => point.Kind))
{
    Console.WriteLine($"{kind.Key}: {string.Join(", ", kind.Select(point => point.Element.Id))}");
}

Heading("Which pathways stand, and if not, why not?");
foreach (AnalysedElement pathway in support.Pathways)
{
    string causes = string.Join(", ", pathway.RootCauses.Causes.Select(cause => $"{cause.Element.Id} ({cause.Reason})"));
    Console.WriteLine($"{pathway.Element.Id} is {pathway.Standing}{(causes.Length > 0 ? $" because of {causes}" : string.Empty)}");
}

Heading("Which evidence carries several pathways? Which of that does only one element cite?");
LoadBearingReport load = argument.AnalyzeLoadBearing(Setting.On(date));
foreach (LoadBearingElement shared in load.SharedAcrossPathways.Where(shared => shared.IsBasic))
{
    Console.WriteLine(shared);
}

Heading("Which pairs bring down what neither brings down alone?");
foreach (PairFall pair in load.Pairs.Take(5))
{
    Console.WriteLine(pair);
}

Heading("Which pathways fall when everything of one kind of mitigation does?");
foreach (Concentration kind in load.Concentrations.Where(group => group.Key == "mitigation"))
{
    Console.WriteLine($"{kind.Value}: {(kind.FallenPathways.Count > 0 ? string.Join(", ", kind.FallenPathways.Select(pathway => pathway.Id)) : "none")}");
}

Heading("What if the file permission turns out to be wrong?");
WhatIfReport lost = argument.AnalyzeWhatIf(change => change.Fail("E37"), Setting.On(date));
foreach (PathwayChange fallen in lost.Fallen)
{
    Console.WriteLine($"{fallen.Pathway.Id} falls from {fallen.From} to {fallen.To}");
}

Heading("What do the plans buy?");
LoadBearingReport planned = argument.AnalyzeLoadBearing(Setting.On(date, Baseline.AsPlanned));
foreach (LoadBearingTarget pathway in planned.Pathways.Where(pathway => pathway.Standing > pathway.StandingAsIs))
{
    Console.WriteLine($"{pathway.Element.Id} would rise from {pathway.StandingAsIs} to {pathway.Standing}");
}

Heading("Why is P1 where it is?");
Console.WriteLine(argument.Explain("P1", Setting.On(date)));

static void Heading(string question) => Console.WriteLine($"\n{question}");
static string ThisFile([CallerFilePath] string path = "") => path;
