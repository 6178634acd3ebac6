using System.Globalization;
using ArgumentGraph.Text;

namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>The keys of a file that other kinds of element have as members, so that they are free text where they stand: one finding says so.</summary>
internal sealed class GsnForeignKeys(ArgumentImport draft, GsnModule module)
{
    private GsnElement? _owner;
    private YamlScalar? _first;
    private int _others;

    public void Add(GsnElement owner, YamlScalar key)
    {
        if (_first is not null)
        {
            _others++;
            return;
        }

        (_owner, _first) = (owner, key);
    }

    public void Report()
    {
        if (_first is null)
        {
            return;
        }

        string others = _others == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" So are {_others} more keys in this file.");
        draft.Report(
            FormatRules.ForeignKey,
            module.File,
            _first.At,
            $"'{_first.Value}' is kept as free text, for '{Spelling.Clip(_owner!.Id)}' is {_owner.Kind.WithArticle()}; {OwnersOf(_first.Value)} have '{_first.Value}'.{others}",
            _owner.FinalId);
    }

    private static string OwnersOf(string key) => key switch
    {
        "pathway" => "goals",
        "requires" => "goals and strategies",
        "collected" => "solutions",
        "state" or "expires" => "solutions and assumptions",
        _ => "goals, strategies, solutions and assumptions",
    };
}
