using System.Globalization;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Runs;

/// <summary>Reads Cobertura XML: packages, whose lines were run or not; the share of those that were is held against a threshold.</summary>
/// <remarks>
/// Lines are counted by class; a class that lists no lines itself counts those of its methods. The lower of the rate counted and the rate stated is taken.
/// </remarks>
/// <param name="run">The elements.</param>
/// <param name="judgement">Takes the packages.</param>
internal sealed class CoberturaReader(XmlRun run, RunJudgement judgement)
{
    // Tools round the rates that they state, most to four digits, some to two.
    private const double Rounding = 0.005 + 1e-9;

    private readonly XmlTree _tree = run.Tree;

    public void Read()
    {
        judgement.Noun = ("package", "packages");
        judgement.LeaveSubjectUnknown(RunFormat.Cobertura.Name);
        ReadTime();
        var selected = new List<Package>();
        var all = default(Lines);
        foreach (int list in _tree.ChildrenOf(0, "packages"))
        {
            foreach (int node in _tree.ChildrenOf(list, "package"))
            {
                Lines lines = LinesOf(node);
                all = all.And(lines);
                if (run.Required(node, "name") is { } name && StatedRate(node, lines) is { } stated && judgement.Selects(name))
                {
                    selected.Add(new(node, name, lines, stated));
                }
            }
        }

        double? ofAll = StatedRate(0, all);
        CheckCount("lines-valid", all.Valid, all.Valid);
        CheckCount("lines-covered", all.Covered, all.Valid);
        Judge(selected, judgement.Selection.Select is null ? ofAll : null);
    }

    private void Judge(List<Package> selected, double? statedOfAll)
    {
        Lines lines = selected.Aggregate(default(Lines), (sum, package) => sum.And(package.Lines));
        if (selected.Count == 0)
        {
            return;
        }

        Package[] empty = [.. selected.Where(package => package.Lines.Valid == 0)];
        if (lines.Valid == 0 || (empty.Length > 0 && judgement.Selection.Select is not null))
        {
            judgement.Obstruct(
                $"The package '{Spelling.Clip(empty[0].Name)}' is selected, and has no lines that could be run: nothing of it was measured.",
                run.PlaceOf(empty[0].Node));
            return;
        }

        if (judgement.Selection.Threshold is not { } threshold)
        {
            judgement.Obstruct("Coverage passes from a line rate on, and none is given: say which is enough (threshold).");
            return;
        }

        double stated = statedOfAll ?? (selected.Sum(package => package.Stated * package.Lines.Valid) / lines.Valid);
        double rate = Math.Min(lines.Rate, stated);
        RunVerdict verdict = rate >= threshold ? RunVerdict.Pass : RunVerdict.Fail;
        string comparison = verdict == RunVerdict.Pass ? "not below" : "below";
        judgement.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"{lines.Covered} of {lines.Valid} lines were run: a line rate of {Shown(rate, threshold)}, ")
            + $"{comparison} the threshold of {Shown(threshold, rate)}.");
        foreach (Package package in selected)
        {
            if (package.Lines.Valid == 0)
            {
                judgement.AddIgnored(package.Name, "no lines", run.PlaceOf(package.Node));
                continue;
            }

            string outcome = string.Create(CultureInfo.InvariantCulture, $"{package.Lines.Covered} of {package.Lines.Valid} lines");
            judgement.Add(package.Name, verdict, outcome, run.PlaceOf(package.Node));
        }
    }

    // With as many digits as it takes to tell it from another.
    private static string Shown(double value, double other)
    {
        string format = "0.####";
        while (value != other && format.Length < 18
            && value.ToString(format, CultureInfo.InvariantCulture) == other.ToString(format, CultureInfo.InvariantCulture))
        {
            format += '#';
        }

        return value.ToString(format, CultureInfo.InvariantCulture);
    }

    private Lines LinesOf(int package)
    {
        var sum = default(Lines);
        for (int node = package + 1; node < _tree.EndOf(package); node++)
        {
            if (!run.Is(node, "class"))
            {
                continue;
            }

            int own = run.Child(node, "lines");
            Lines lines = own >= 0 ? LinesIn(own) : default;
            lines = lines.Valid > 0 ? lines : LinesIn(node);
            if (_tree.Attribute(node, "line-rate") is not null)
            {
                StatedRate(node, lines);
            }

            sum = sum.And(lines);
        }

        return sum;
    }

    private Lines LinesIn(int node)
    {
        var sum = default(Lines);
        for (int at = node + 1; at < _tree.EndOf(node); at++)
        {
            if (run.Is(at, "line"))
            {
                sum = sum.And(new(run.Required(at, "hits") is not null && run.Count(at, "hits") > 0 ? 1 : 0, 1));
            }
        }

        return sum;
    }

    // As near as the rates, for tools differ in how they count a line that is in two methods.
    private void CheckCount(string attribute, int counted, int all)
    {
        if (run.Count(0, attribute) is { } stated && Math.Abs(stated - counted) > Rounding * all)
        {
            run.Report(
                RunRules.ContradictoryRun, 0,
                string.Create(CultureInfo.InvariantCulture, $"'{attribute}' is {stated}, and of the {all} lines listed it would be {counted}."));
        }
    }

    private double? StatedRate(int node, Lines counted)
    {
        if (run.Required(node, "line-rate") is not { } text)
        {
            return null;
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double rate) || rate is not (>= 0 and <= 1))
        {
            run.Report(Rules.ValueOutOfRange, node, $"'line-rate' is '{Spelling.Clip(text)}'; it takes a number from 0 to 1.");
            return null;
        }

        if (counted.Valid > 0 && Math.Abs(rate - counted.Rate) > Rounding)
        {
            run.Report(
                RunRules.ContradictoryRun, node,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The line rate is stated as {rate:0.####}, and of the {counted.Valid} lines listed {counted.Covered} were run: {counted.Rate:0.####}."));
        }

        return rate;
    }

    // Seconds since 1970, or milliseconds: as milliseconds, a number of seconds would be in that year's first weeks.
    private void ReadTime()
    {
        const long FewestMilliseconds = 100_000_000_000;
        if (long.TryParse(_tree.Attribute(0, "timestamp"), NumberStyles.None, CultureInfo.InvariantCulture, out long time)
            && time <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
        {
            judgement.CollectedAt(time >= FewestMilliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(time) : DateTimeOffset.FromUnixTimeSeconds(time));
        }
    }

    private readonly record struct Lines(int Covered, int Valid)
    {
        public double Rate => (double)Covered / Valid;

        public Lines And(Lines other) => new(Covered + other.Covered, Valid + other.Valid);
    }

    private readonly record struct Package(int Node, string Name, Lines Lines, double Stated);
}
