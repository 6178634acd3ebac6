using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Analysis.Support;

namespace ArgumentGraph.Merging;

/// <summary>Finds the elements that stand, merged, as they do on neither side. Everything is judged anew, linear in elements and relationships.</summary>
internal static class NewStandings
{
    public static ValueList<MergedStanding> Find(Argument merged, MergeSides sides, Setting setting)
    {
        var judged = new StandingEvaluation(merged, setting);
        var ours = new StandingEvaluation(sides.Ours.Argument, setting);
        var theirs = new StandingEvaluation(sides.Theirs.Argument, setting);
        var writer = new ExplanationWriter(merged, judged, maximum: 1);
        HashSet<int> analysed = [.. merged.PathwayNumbers, .. merged.RootNumbers];
        var found = new List<MergedStanding>();
        for (int number = 0; number < merged.Structure.ElementCount; number++)
        {
            Element element = merged.Structure.Elements[number];
            bool isAnalysed = analysed.Contains(number);
            Standing standing = Of(judged, number, isAnalysed);
            Standing? our = On(sides.Ours, ours, element.Id, isAnalysed);
            Standing? their = On(sides.Theirs, theirs, element.Id, isAnalysed);
            if (standing != our && standing != their)
            {
                string why = standing == judged.Standings[number]
                    ? writer.SentenceOf(number)
                    : $"{element.Id} is by itself {judged.Standings[number].ToWord()}; what is stated above it makes it {standing.ToWord()}.";
                found.Add(new MergedStanding(element, our, their, standing, why));
            }
        }

        return [.. found.OrderBy(one => one.Element.Id, StringComparer.Ordinal)];
    }

    private static Standing Of(StandingEvaluation judged, int number, bool isAnalysed) => isAnalysed ? judged.Analysed(number) : judged.Standings[number];

    private static Standing? On(MergeSide side, StandingEvaluation judged, string id, bool isAnalysed) =>
        side.Argument.Structure.Find(id) is >= 0 and int number ? Of(judged, number, isAnalysed) : null;
}
