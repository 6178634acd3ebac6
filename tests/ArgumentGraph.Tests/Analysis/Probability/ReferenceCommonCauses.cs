using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Probability;

/// <summary>Common causes by the definition: every set of causes that strike, then every set of elements that fall by themselves.</summary>
internal sealed class ReferenceCommonCauses
{
    private readonly NumberedCase _numbered;
    private readonly List<(double Doubt, int[] Members)> _groups = [];

    public ReferenceCommonCauses(NumberedCase numbered, Standing threshold, ValueList<CommonCause> causes)
    {
        _numbered = numbered;
        ReferenceStanding standings = numbered.Test.Functions.Standings;
        int[] able = [.. Enumerable.Range(0, numbered.Basic.Length).Where(i => numbered.Known[i] > 0 && standings.Of(numbered.Basic[i]) >= threshold)];
        var groups = new List<(double Beta, int[] Members)>();
        foreach (string key in causes.Select(cause => cause.Key).Distinct())
        {
            foreach (string value in able.SelectMany(i => ValuesOf(i, key)).Distinct())
            {
                CommonCause? cause = causes.LastOrDefault(cause => cause.Key == key && cause.Value == value)
                    ?? causes.LastOrDefault(cause => cause.Key == key && cause.Value is null);
                int[] members = [.. able.Where(i => ValuesOf(i, key).Contains(value))];
                if (cause is { Beta: > 0 } && members.Length > 1)
                {
                    groups.Add((cause.Beta, members));
                }
            }
        }

        foreach ((double beta, int[] members) in groups)
        {
            double doubt = members.Min(
                i => beta * numbered.Known[i]!.Value / Math.Max(1, groups.Where(group => group.Members.Contains(i)).Sum(group => group.Beta)));
            _groups.Add((doubt, members));
        }
    }

    public double Doubt(int target, double unknown) => Sum(unknown, doubts => _numbered.Doubt(target, doubts));

    /// <summary>Each element falls as often as without common causes.</summary>
    public void CheckMarginals()
    {
        for (int i = 0; i < _numbered.Basic.Length; i++)
        {
            if (_numbered.Known[i] is { } doubt)
            {
                int element = i;
                NumberedCase.Close(doubt, Sum(0, doubts => doubts[element]), $"the doubt of a basic element with its causes");
            }
        }
    }

    private double Sum(double unknown, Func<double[], double> of)
    {
        double sum = 0;
        for (int struck = 0; struck < 1 << _groups.Count; struck++)
        {
            double weight = 1;
            double[] doubts = _numbered.DoubtsWith(unknown);
            for (int i = 0; i < doubts.Length; i++)
            {
                double spared = _groups.Where(group => group.Members.Contains(i)).Aggregate(1.0, (product, group) => product * (1 - group.Doubt));
                double caused = _groups.Where(group => group.Members.Contains(i)).Aggregate(0.0, (any, group) => any + ((1 - any) * group.Doubt));
                doubts[i] = caused == 0 ? doubts[i] : spared == 0 ? 0 : Math.Max(0, (doubts[i] - caused) / spared);
            }

            for (int group = 0; group < _groups.Count; group++)
            {
                bool strikes = (struck >> group & 1) != 0;
                weight *= strikes ? _groups[group].Doubt : 1 - _groups[group].Doubt;
                foreach (int member in strikes ? _groups[group].Members : [])
                {
                    doubts[member] = 1;
                }
            }

            sum += weight == 0 ? 0 : weight * of(doubts);
        }

        return sum;
    }

    private IEnumerable<string> ValuesOf(int basic, string key)
    {
        Element element = _numbered.Model.Elements[_numbered.Basic[basic]];
        IEnumerable<string> own = key switch
        {
            "source" => [((element as Evidence)?.Source ?? (element as Assumption)?.Source)!],
            "subject" => [(element as Evidence)?.Subject!],
            _ => [],
        };
        return own.Where(value => value is not null).Concat(element.Tags.TryGetValue(key, out ValueList<string>? values) ? values : ValueList<string>.Empty);
    }
}
