using System.Globalization;

namespace ArgumentGraph.Tool.Text;

/// <summary>The part of the report of <c>analyze</c> on what falls together: pairs, and all that shares a tag, source or subject.</summary>
internal sealed class AnalyzeTextSets(TextReport report, LoadBearingReport load)
{
    private const int ShownConcentrations = 40;
    private const int ShownSurvivals = 10;
    private const int ShownCarried = 12;

    public void Write()
    {
        WritePairs();
        WriteConcentrations();
        WriteSurvivals();
    }

    private void WritePairs()
    {
        string total = load.PairsTotal.ToString(CultureInfo.InvariantCulture);
        string note = load switch
        {
            { PairsTotal.IsZero: true, ArePairsExhaustive: true } => "none",
            { ArePairsExhaustive: false } => $"at least {total}: sets of two were not all counted",
            _ when load.Pairs.Count < load.PairsTotal => string.Create(CultureInfo.InvariantCulture, $"{total}, of which {load.Pairs.Count} are shown"),
            _ => total,
        };
        report.Heading("Pairs that bring down what neither does alone", load.ArePairsRanked ? note : $"{note}; in the order of ids");
        if (load.Pairs.Count == 0)
        {
            return;
        }

        var table = new TextTable(new("elements"), new("pathways that fall", Fit.Wrap), new("neither alone", Fit.Wrap));
        foreach (PairFall pair in load.Pairs)
        {
            table.Add(
                new Piece($"{pair.First.Id} + {pair.Second.Id}", Styles.Id),
                Words.List(pair.Pathways, ShownCarried), Words.List(pair.OnlyTogether, ShownCarried));
        }

        report.Table(table);
    }

    private void WriteConcentrations()
    {
        // A value that only one element has is not a concentration; if it matters, it is among the load-bearing elements.
        Concentration[] falling = [.. load.Concentrations.Where(concentration => concentration.FallenPathways.Count > 0 && concentration.Count > 1)
            .OrderByDescending(concentration => concentration.FallenPathways.Count)
            .ThenBy(concentration => concentration.Key, StringComparer.Ordinal)
            .ThenBy(concentration => concentration.Value, StringComparer.Ordinal)];
        report.Heading("Concentrations", falling.Length == 0
            ? "no tag, source or subject brings a pathway down by all that shares it"
            : "what falls if all fall that share a tag, source or subject (two elements or more)");
        if (falling.Length > 0)
        {
            var table = new TextTable(new("key"), new("value", Fit.Cut), new("elements", IsNumber: true), new("pathways that fall", Fit.Wrap));
            foreach (Concentration concentration in falling.Take(ShownConcentrations))
            {
                table.Add(
                    concentration.Key,
                    concentration.Value,
                    concentration.Count.ToString(CultureInfo.InvariantCulture),
                    new Piece(Words.List(concentration.FallenPathways, ShownCarried)));
            }

            report.Table(table);
        }

        if (falling.Length > ShownConcentrations)
        {
            report.Line(string.Create(CultureInfo.InvariantCulture, $"{falling.Length - ShownConcentrations} more: --format json lists all."));
        }

        if (!load.AreConcentrationsExhaustive)
        {
            report.Line(new Piece("The work budget was spent before every tag, source and subject had been tried: there may be others.", Styles.Doubtful));
        }
    }

    // A pathway that no value of the key can bring down survives on each of them alone, which says nothing.
    private void WriteSurvivals()
    {
        List<string> lines = [];
        foreach (IGrouping<string, Concentration> key in load.Concentrations.GroupBy(concentration => concentration.Key, StringComparer.Ordinal))
        {
            Concentration[] values = [.. key];
            var survivals = values.SelectMany(value => value.SurvivesAlone)
                .CountBy(pathway => pathway.Id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
            var touched = load.Pathways.Select(target => target.Element.Id)
                .Where(id => survivals.GetValueOrDefault(id) < values.Length).ToHashSet(StringComparer.Ordinal);
            touched.UnionWith(values.SelectMany(value => value.FallenPathways).Select(pathway => pathway.Id));
            foreach (Concentration value in values)
            {
                Element[] surviving = [.. value.SurvivesAlone.Where(pathway => touched.Contains(pathway.Id))];
                if (surviving.Length > 0)
                {
                    lines.Add($"  {value.Key} {value.Value}: {Words.List(surviving, ShownCarried)}");
                }
            }
        }

        if (lines.Count == 0)
        {
            return;
        }

        report.Line(new Piece("What stands on one value alone, when everything else with that key falls:", Styles.Faint));
        lines.Take(ShownSurvivals).ToList().ForEach(line => report.Line(line));
        if (lines.Count > ShownSurvivals)
        {
            report.Line(string.Create(CultureInfo.InvariantCulture, $"  and {lines.Count - ShownSurvivals} more: --format json lists all"));
        }
    }
}
