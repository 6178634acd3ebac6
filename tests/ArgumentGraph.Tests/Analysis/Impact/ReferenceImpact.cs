using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Impact;

/// <summary>
/// What a change does, the slow way: both versions judged anew for every set of basic elements, of either, that may fall. Elements are the same if their ids
/// are: for versions in which none was renamed.
/// </summary>
internal sealed class ReferenceImpact
{
    private readonly ReferenceFunctions _before;
    private readonly ReferenceFunctions _after;
    private readonly ReferenceModel _older;
    private readonly ReferenceModel _newer;
    private readonly Dictionary<string, int> _bits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool[]> _tablesBefore;
    private readonly Dictionary<string, bool[]> _tablesAfter;

    public ReferenceImpact(Argument older, Argument newer, Circumstances circumstances)
    {
        _older = new ReferenceModel(older);
        _newer = new ReferenceModel(newer);
        _before = new ReferenceFunctions(_older, circumstances);
        _after = new ReferenceFunctions(_newer, circumstances);
        foreach (string id in BasicIds(_older, _before).Union(BasicIds(_newer, _after), StringComparer.Ordinal))
        {
            _bits.Add(id, _bits.Count);
        }

        _tablesBefore = Tables(_older, _before);
        _tablesAfter = Tables(_newer, _after);
    }

    public int BasicElements => _bits.Count;

    public Standing From(string id) => _before.Standings.Analysed(_older.NumberOf(id));

    public Standing To(string id) => _after.Standings.Analysed(_newer.NumberOf(id));

    /// <summary>Whether the element stands otherwise, or its function differs in at least one of the 2^n cases.</summary>
    public bool CouldMove(string id) => From(id) != To(id) || DiffersFor(id);

    /// <summary>The ids of the basic elements that alone bring an element down.</summary>
    public IEnumerable<string> LoadBearingBefore(string id) => Singles(_older, _before, _tablesBefore[id]);

    /// <inheritdoc cref="LoadBearingBefore"/>
    public IEnumerable<string> LoadBearingAfter(string id) => Singles(_newer, _after, _tablesAfter[id]);

    public int CutSetsBefore(string id) => ReferenceFunctions.MinimalCutSets(_tablesBefore[id]).Count;

    public int CutSetsAfter(string id) => ReferenceFunctions.MinimalCutSets(_tablesAfter[id]).Count;

    private bool DiffersFor(string id)
    {
        for (int fallen = 0; fallen < 1 << _bits.Count; fallen++)
        {
            if (_tablesBefore[id][Own(fallen, _older, _before)] != _tablesAfter[id][Own(fallen, _newer, _after)])
            {
                return true;
            }
        }

        return false;
    }

    private int Own(int fallen, ReferenceModel model, ReferenceFunctions functions)
    {
        int own = 0;
        for (int i = 0; i < functions.Basic.Length; i++)
        {
            own |= (fallen >> _bits[model.Elements[functions.Basic[i]].Id] & 1) << i;
        }

        return own;
    }

    private static IEnumerable<string> BasicIds(ReferenceModel model, ReferenceFunctions functions) => functions.Basic.Select(x => model.Elements[x].Id);

    private static Dictionary<string, bool[]> Tables(ReferenceModel model, ReferenceFunctions functions)
    {
        int[] all = [.. Enumerable.Range(0, model.Elements.Length)];
        bool[][] tables = functions.Tables(all);
        return all.ToDictionary(x => model.Elements[x].Id, x => tables[x], StringComparer.Ordinal);
    }

    private static IEnumerable<string> Singles(ReferenceModel model, ReferenceFunctions functions, bool[] table) =>
        functions.Basic.Where((_, i) => table[0] && !table[1 << i]).Select(x => model.Elements[x].Id);
}
