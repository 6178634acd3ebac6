using System.Globalization;
using System.Text;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>
/// Reads the members that only this library has from the elements' own key. They are put together into one document of the library's own format, which its reader reads,
/// so that both formats say the same in the same words.
/// </summary>
internal sealed class GsnOwnMembers
{
    private readonly ArgumentImport _draft;
    private readonly GsnLinks _links;
    private readonly StringBuilder _json = new();
    private readonly List<GsnElement> _owners = [];
    private readonly Dictionary<GsnElement, Element> _read = [];

    public GsnOwnMembers(ArgumentImport draft, GsnLinks links, List<GsnModule> modules)
    {
        _draft = draft;
        _links = links;
        foreach (GsnElement element in modules.SelectMany(module => module.Elements).Where(element => element.Own is not null))
        {
            if (element.Own is YamlMap map)
            {
                Append(element, map);
            }
            else
            {
                Report(Rules.WrongType, element, element.Own!.At, $"'{GsnKeys.Own}' takes keys.");
                draft.Lose(LossKind.Dropped, element.Module.File, element.Own.At, $"'{GsnKeys.Own}' is not read.", element.FinalId);
            }
        }

        if (_owners.Count > 0)
        {
            _json.Append("]}");
            ReadAll();
        }
    }

    /// <summary>An element with its own members and nothing else; null where it has none.</summary>
    public Element? Find(GsnElement element) => _read.GetValueOrDefault(element);

    private void Append(GsnElement element, YamlMap map)
    {
        _json.Append(_owners.Count == 0 ? "{\"format\":\"argument-graph/1\",\"title\":\"\",\"elements\":[" : ",");
        bool isClaim = map.Find("kind") is { Value: YamlScalar { Value: "claim" } } && element.Kind.ToElementKind() == ElementKind.Goal;
        bool isFirst = true;
        _json.Append('{');
        Member("id", _owners.Count.ToString(CultureInfo.InvariantCulture), ref isFirst);
        Member("kind", (isClaim ? ElementKind.Claim : element.Kind.ToElementKind()).ToWord(), ref isFirst);
        Member("statement", string.Empty, ref isFirst);
        foreach (YamlEntry entry in map.Entries)
        {
            AppendEntry(element, entry, isClaim, ref isFirst);
        }

        _json.Append('}');
        _owners.Add(element);
    }

    private void AppendEntry(GsnElement element, YamlEntry entry, bool isClaim, ref bool isFirst)
    {
        string key = entry.Key.Value;
        if (entry.Value.Height > YamlJson.MaximumHeight && key is not "challenges")
        {
            Report(Rules.NestedTooDeeply, element, entry.Value.At, $"'{Spelling.Clip(key)}' is nested too deeply.");
            return;
        }

        switch (key)
        {
            case "kind":
                if (!isClaim)
                {
                    Report(Rules.UnknownKind, element, entry.Value.At, "The one kind that can be said here is 'claim', of a goal.");
                }

                break;
            case "challenges":
                foreach (YamlNode target in entry.Value is YamlList list ? list.Items : [entry.Value])
                {
                    if (Target(element, target) is { } found)
                    {
                        element.Targets.Add((found, target.At));
                    }
                }

                break;
            case "module" when entry.Value is YamlMap module:
                element.ModuleEntries = module.Entries;
                break;
            case "moduleComment" when entry.Value is YamlScalar comment:
                element.ModuleComment = comment.Value;
                break;
            case "data" or "members" when entry.Value is YamlScalar text:
                AppendText(element, key, text, ref isFirst);
                break;
            default:
                if (Array.IndexOf(GsnKeys.OfOwn, key) < 0)
                {
                    string? similar = Spelling.MostSimilar(key, GsnKeys.OfOwn);
                    Report(Rules.UnknownMember, element, entry.Key.At, $"'{Spelling.Clip(key)}' is not known, and kept{(similar is null ? "." : $"; did you mean '{similar}'?")}");
                }

                if (key is "id" or "statement" or "supportedBy" or "inContextOf" or "undeveloped" or "source")
                {
                    _draft.Lose(LossKind.Dropped, element.Module.File, entry.Key.At, $"'{key}' belongs to the element itself, and is not read here.", element.FinalId);
                    break;
                }

                YamlJson.AppendName(_json, key, ref isFirst);
                YamlJson.Append(_json, entry.Value);
                break;
        }
    }

    // JSON in a text: data of the user's own, and members that no format knows.
    private void AppendText(GsnElement element, string key, YamlScalar text, ref bool isFirst)
    {
        try
        {
            RawJson json = RawJson.Parse(text.Value);
            if (key is "data")
            {
                YamlJson.AppendName(_json, key, ref isFirst);
                _json.Append(json.Text);
                return;
            }

            if (json.Text is ['{', _, _, .., '}'] members)
            {
                _json.Append(',');
                _json.Append(members.AsSpan(1, members.Length - 2));
                return;
            }
        }
        catch (FormatException problem)
        {
            Report(Rules.WrongType, element, text.At, $"'{key}' takes a JSON value in a text. {problem.Message}");
            return;
        }

        Report(Rules.WrongType, element, text.At, "'members' takes a JSON object in a text.");
    }

    // Recursion is bounded by the depth of what was read.
    private PendingTarget? Target(GsnElement element, YamlNode node)
    {
        if (node is YamlScalar { IsNull: false } id)
        {
            return PendingTarget.OfElement(_links.Find(element.Module, id.Value)?.FinalId ?? id.Value);
        }

        if (node is not YamlMap map
            || map.Find("from") is not { Value: YamlScalar { IsNull: false } from }
            || map.Find("to") is not { } to
            || Target(element, to.Value) is not { } inner)
        {
            Report(FormatRules.IncompleteChallenge, element, node.At, "What is challenged is an id, or a relationship with 'from' and 'to'.");
            return null;
        }

        RelationshipKind? kind = map.Find("relationship") is { Value: YamlScalar word } ? KindOf(word.Value) : null;
        return PendingTarget.OfRelationship(kind, _links.Find(element.Module, from.Value)?.FinalId ?? from.Value, inner);
    }

    private static RelationshipKind? KindOf(string word)
    {
        foreach (RelationshipKind kind in Enum.GetValues<RelationshipKind>())
        {
            if (string.Equals(kind.ToWord(), word, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return null;
    }

    private void Member(string name, string value, ref bool isFirst)
    {
        YamlJson.AppendName(_json, name, ref isFirst);
        _json.AppendQuoted(value);
    }

    private void ReadAll()
    {
        ReadingResult result = Argument.Read(_json.ToString(), ReadingOptions.Default with { MaximumBytes = int.MaxValue, MaximumElements = int.MaxValue });
        foreach (Finding finding in result.Findings)
        {
            // Unknown members have been reported where they stand.
            if (finding.ElementId is { } id && !ReferenceEquals(finding.Rule, Rules.UnknownMember) && int.TryParse(id, CultureInfo.InvariantCulture, out int number))
            {
                Report(finding.Rule, _owners[number], _owners[number].Own!.At, finding.Message);
            }
        }

        foreach (Element element in result.Argument?.Elements ?? [])
        {
            _read[_owners[int.Parse(element.Id, CultureInfo.InvariantCulture)]] = element;
        }
    }

    private void Report(Rule rule, GsnElement element, int at, string message) => _draft.Report(rule, element.Module.File, at, message, element.FinalId);
}
