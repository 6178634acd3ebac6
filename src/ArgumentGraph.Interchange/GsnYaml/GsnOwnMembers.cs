using System.Globalization;
using System.Text;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>
/// Reads the members that only this library has: those that are keys of the elements, and those under the elements' own key. They are put together into one
/// document of the library's own format, which its reader reads, so that both formats say the same in the same words. Each key and each value has a line of
/// that document, which tells its place in the source.
/// </summary>
internal sealed class GsnOwnMembers
{
    private readonly ArgumentImport _draft;
    private readonly GsnLinks _links;
    private readonly StringBuilder _json = new();
    private readonly List<GsnElement> _owners = [];
    private readonly List<(GsnElement? Element, int At)> _lines = [default];
    private readonly Dictionary<GsnElement, Element> _read = [];

    public GsnOwnMembers(ArgumentImport draft, GsnLinks links, List<GsnModule> modules)
    {
        _draft = draft;
        _links = links;
        foreach (GsnModule module in modules)
        {
            var foreign = new GsnForeignKeys(draft, module);
            foreach (GsnElement element in module.Elements)
            {
                Append(element, foreign);
            }

            foreign.Report();
        }

        if (_owners.Count > 0)
        {
            _json.Append("]}");
            ReadAll();
        }
    }

    /// <summary>An element with its own members and nothing else; null where it has none.</summary>
    public Element? Find(GsnElement element) => _read.GetValueOrDefault(element);

    private void Append(GsnElement element, GsnForeignKeys foreign)
    {
        var map = element.Own as YamlMap;
        if (element.Own is not null && map is null)
        {
            Report(Rules.WrongType, element, element.Own.At, $"'{GsnKeys.Own}' takes keys.");
            _draft.Lose(LossKind.Dropped, element.Module.File, element.Own.At, $"'{GsnKeys.Own}' is not read.", element.FinalId);
        }

        bool isClaim = map?.Find("kind") is { Value: YamlScalar { Value: "claim" } } && element.Kind.ToElementKind() == ElementKind.Goal;
        ElementKind kind = isClaim ? ElementKind.Claim : element.Kind.ToElementKind();
        List<YamlEntry> plain = TakePlain(element, kind, foreign);
        if (map is null && plain.Count == 0)
        {
            return;
        }

        _json.Append(_owners.Count == 0 ? "{\"format\":\"argument-graph/1\",\"title\":\"\",\"elements\":[" : ",");
        BeginLine(element, element.At);
        bool isFirst = true;
        _json.Append('{');
        Member("id", _owners.Count.ToString(CultureInfo.InvariantCulture), ref isFirst);
        Member("kind", kind.ToWord(), ref isFirst);
        Member("statement", string.Empty, ref isFirst);
        foreach (YamlEntry entry in plain)
        {
            AppendMember(element, entry, ref isFirst);
        }

        foreach (YamlEntry entry in map?.Entries ?? [])
        {
            AppendEntry(element, entry, isClaim, ref isFirst);
        }

        _json.Append('}');
        _owners.Add(element);
    }

    // The keys that are members of ours; where the kind has none of the name, a key is the author's own and stays among what is kept.
    private static List<YamlEntry> TakePlain(GsnElement element, ElementKind kind, GsnForeignKeys foreign)
    {
        var plain = new List<YamlEntry>();
        bool IsOfOurs(YamlEntry entry) => Array.IndexOf(GsnKeys.Plain, entry.Key.Value) >= 0 && entry.Value is not YamlScalar { IsNull: true };
        foreach (YamlEntry entry in element.Kept.Where(IsOfOurs))
        {
            if (GsnKeys.IsPlain(entry.Key.Value, kind))
            {
                plain.Add(entry);
            }
            else
            {
                foreign.Add(element, entry.Key);
            }
        }

        if (plain.Count > 0)
        {
            element.Kept.RemoveAll(plain.Contains);
        }

        return plain;
    }

    private void BeginLine(GsnElement element, int at)
    {
        _json.Append('\n');
        _lines.Add((element, at));
    }

    private void AppendMember(GsnElement element, YamlEntry entry, ref bool isFirst)
    {
        BeginLine(element, entry.Key.At);
        YamlJson.AppendName(_json, entry.Key.Value, ref isFirst);
        BeginLine(element, entry.Value.At);
        if (entry is { Key.Value: "pathway" or "public" or "away" or "toBeSupportedByContract", Value: YamlScalar { Truth: { } truth } })
        {
            _json.Append(truth ? "true" : "false");
        }
        else if (entry is { Key.Value: "probability" or "doubt" or "cost" or "order" or "row", Value: YamlScalar { IsPlain: true } scalar }
            && YamlJson.NumberOf(scalar.Value) is { } number)
        {
            _json.Append(number);
        }
        else if (entry is { Key.Value: "state" or "collected" or "expires" or "subject" or "description", Value: YamlScalar { IsNull: false } text })
        {
            // A text, even if it looks like a number.
            _json.AppendQuoted(text.Value);
        }
        else
        {
            YamlJson.Append(_json, entry.Value);
        }
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
                bool isOwn = entry.Value is YamlScalar { Value: var word }
                    && string.Equals(word, element.Kind.ToElementKind().ToWord(), StringComparison.Ordinal);
                if (!isClaim && !isOwn)
                {
                    Report(Rules.UnknownKind, element, entry.Value.At, "The one other kind that can be said here is 'claim', of a goal.");
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
            case GsnKeys.ModuleName:
                AppendModule(element, entry, ref isFirst);
                break;
            case "module" when entry.Value is YamlMap module:
                element.ModuleEntries = module.Entries;
                break;
            case "moduleComment" when entry.Value is YamlScalar comment:
                element.ModuleComment = comment.Value;
                break;
            case "confidence" when entry.Value is YamlMap arguments:
                foreach (YamlEntry argument in arguments.Entries)
                {
                    if (argument.Value is YamlScalar { IsNull: false } root)
                    {
                        element.Confidence[argument.Key.Value] = root;
                    }
                    else
                    {
                        Report(Rules.WrongType, element, argument.Value.At, "'confidence' takes the id of an element for each claim point.");
                    }
                }

                break;
            case "confidence":
                Report(Rules.WrongType, element, entry.Value.At, "'confidence' takes names of claim points, each with the id of an element.");
                break;
            case "data" or "members" or "step" or "harm" or "claimPoints" when entry.Value is YamlScalar text:
                AppendText(element, key, text, ref isFirst);
                break;
            default:
                if (Array.IndexOf(GsnKeys.OfOwn, key) < 0)
                {
                    string? similar = Spelling.MostSimilar(key, GsnKeys.OfOwn);
                    Report(
                        Rules.UnknownMember,
                        element, entry.Key.At, $"'{Spelling.Clip(key)}' is not known, and kept{(similar is null ? "." : $"; did you mean '{similar}'?")}");
                }

                if (key is "id" or "statement" or "supportedBy" or "inContextOf" or "undeveloped" or "uninstantiated" or "source")
                {
                    _draft.Lose(
                        LossKind.Dropped, element.Module.File, entry.Key.At, $"'{key}' belongs to the element itself, and is not read here.", element.FinalId);
                    break;
                }

                AppendMember(element, entry, ref isFirst);
                break;
        }
    }

    private void AppendModule(GsnElement element, YamlEntry entry, ref bool isFirst)
    {
        if (entry.Value is YamlScalar { IsNull: false } name)
        {
            BeginLine(element, entry.Key.At);
            YamlJson.AppendName(_json, "module", ref isFirst);
            BeginLine(element, name.At);
            _json.AppendQuoted(name.Value);
        }
        else
        {
            Report(Rules.WrongType, element, entry.Value.At, $"'{GsnKeys.ModuleName}' takes a text: the name of the element's module.");
        }
    }

    // JSON in a text: data of the user's own, and members that no format knows.
    private void AppendText(GsnElement element, string key, YamlScalar text, ref bool isFirst)
    {
        try
        {
            RawJson json = RawJson.Parse(text.Value);
            BeginLine(element, text.At);
            if (key is not "members")
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
        ReadingOptions all = ReadingOptions.Default with { MaximumBytes = int.MaxValue, MaximumElements = int.MaxValue, FindingsShownPerRule = int.MaxValue };
        ReadingResult result = Argument.Read(_json.ToString(), all);
        foreach (Finding finding in result.Findings)
        {
            // Unknown members have been reported where they stand.
            if (!ReferenceEquals(finding.Rule, Rules.UnknownMember) || finding.Severity == Severity.Error)
            {
                (GsnElement? owner, int at) = finding.Place is { } place ? _lines[Math.Min(place.Line, _lines.Count) - 1] : default;
                Report(finding.Rule, owner ?? _owners[0], owner is null ? _owners[0].At : at, finding.Message, finding.Severity);
            }
        }

        foreach (Element element in result.Argument?.Elements ?? [])
        {
            GsnElement owner = _owners[int.Parse(element.Id, CultureInfo.InvariantCulture)];
            _read[owner] = WithFinalIds(element, owner.Module);
        }
    }

    private Element WithFinalIds(Element element, GsnModule module)
    {
        ResponseStep? step = element.StatedStep is { } read
            ? read with { After = [.. read.After.Select(id => _links.Find(module, id)?.FinalId ?? id)] }
            : null;
        element = element with
        {
            ClaimPoints = [.. element.ClaimPoints.Select(point => point with
            {
                On = [.. point.On.Select(IdOf)],
                Argument = point.Argument is { } root ? IdOf(root) : null,
            })],
        };
        return element switch
        {
            Claim claim => claim with { Step = step },
            Evidence evidence => evidence with { Step = step },
            _ => element,
        };

        string IdOf(string id) => _links.Find(module, id)?.FinalId ?? id;
    }

    private void Report(Rule rule, GsnElement element, int at, string message, Severity? severity = null) =>
        _draft.Report(rule, element.Module.File, at, message, element.FinalId, severity);
}
