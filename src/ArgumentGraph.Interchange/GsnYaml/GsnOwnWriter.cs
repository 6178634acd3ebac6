using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>Writes the members that only this library has: as keys of the element, or under a key of their own. gsn2x shows both as layers.</summary>
internal sealed class GsnOwnWriter(NumberedArgument structure, string[] names, ArgumentExport export)
{
    private const string Indent = "    ";

    private readonly TextWriter _text = export.Text;
    private readonly NumberedArgument _structure = structure;
    private bool _isOpen;

    /// <summary>Writes those that are keys of the element itself.</summary>
    public void WritePlain(Element element)
    {
        Key("pathway", element is Goal { IsPathway: true } ? "true" : null);
        if (element is SupportableElement { Requirement: { Kind: not RequirementKind.All } requirement })
        {
            bool isAny = requirement.Kind == RequirementKind.Any;
            Key("requires", isAny ? "any" : string.Create(CultureInfo.InvariantCulture, $"{{atLeast: {requirement.NeededOf(0)}}}"));
            string what = $"'{element.Id}' needs {requirement} of its support; gsn2x takes it to need all, and shows the difference as free text.";
            export.Lose(LossKind.Changed, what, element.Id);
        }

        (string? state, DateOnly? collected, DateOnly? expires, Likelihood? likelihood) = element switch
        {
            Evidence evidence => (evidence.State?.ToWord(), evidence.Collected, evidence.Expires, evidence.Likelihood),
            Assumption { State: AssumptionState.Holds } assumption => (null, null, assumption.Expires, assumption.Likelihood),
            Assumption assumption => (assumption.State.ToWord(), null, assumption.Expires, assumption.Likelihood),
            SupportableElement supportable => (null, null, null, supportable.Likelihood),
            _ => default((string?, DateOnly?, DateOnly?, Likelihood?)),
        };
        Key("state", state);
        Key("collected", Day(collected));
        Key("expires", Day(expires));
        Key(likelihood is { IsDoubt: true } ? "doubt" : "probability", likelihood?.Literal);
    }

    /// <summary>Writes the others, if there are any.</summary>
    /// <param name="number">The element's number.</param>
    /// <param name="element">The element.</param>
    /// <param name="kept">Its data.</param>
    /// <param name="saysKind">Whether its kind is said once more, for the id begins like another kind.</param>
    /// <param name="hasModule">Whether what its data says of a module stands here, for it is not the document's.</param>
    /// <param name="firstChallenge">The first challenge that has not been written.</param>
    /// <param name="endOfChallenges">One past the last.</param>
    public void Write(int number, Element element, GsnKept kept, bool saysKind, bool hasModule, int firstChallenge, int endOfChallenges)
    {
        _isOpen = false;
        if (element is Claim || saysKind)
        {
            Literal("kind", element.Kind.ToWord());
        }

        WriteModule(element);
        Value("description", element.Description);
        WriteChallenges(element, firstChallenge, endOfChallenges);
        Value("subject", (element as Evidence)?.Subject);
        WriteResponse(element);
        WriteConfidence(number, element);
        if (element.Cost is { } cost)
        {
            Literal("cost", cost.ToString("R", CultureInfo.InvariantCulture));
        }

        WriteWhole("order", element.Order);
        WriteWhole("row", element.Row);
        WriteMaps(element);
        Value("data", kept.Rest);
        WriteUnknown(element);
        if (hasModule)
        {
            Value("moduleComment", kept.ModuleComment);
            if (kept.Module is { } module)
            {
                Open();
                YamlJsonWriter.WriteMember(_text, "module", module, Indent);
            }
        }
    }

    private void WriteModule(Element element)
    {
        Value(GsnKeys.ModuleName, element.Module);
        Flag("public", element.IsPublic);
        Flag("away", element.IsAway);
        Flag("toBeSupportedByContract", element is Goal { IsToBeSupportedByContract: true } or Claim { IsToBeSupportedByContract: true });
    }

    private void Flag(string member, bool isSet)
    {
        if (isSet)
        {
            Literal(member, "true");
        }
    }

    // As JSON in a text. What a step follows has the names that the elements have here.
    private void WriteResponse(Element element)
    {
        if (element.StatedStep is null && element is not Goal { Harm: not null })
        {
            return;
        }

        using JsonDocument document = JsonDocument.Parse(WithNames(element).ToJson());
        foreach (string member in (ReadOnlySpan<string>)["step", "harm"])
        {
            Value(member, document.RootElement.TryGetProperty(member, out JsonElement value) ? value.GetRawText() : null);
        }
    }

    private Element WithNames(Element element)
    {
        ValueList<string> after = [.. (element.StatedStep?.After ?? []).Select(NameOf)];
        return element switch
        {
            Claim { Step: { } step } claim => claim with { Step = step with { After = after } },
            Evidence { Step: { } step } evidence => evidence with { Step = step with { After = after } },
            _ => element,
        };
    }

    // What gsn2x can say of claim points stands in a key of its own; here is the rest, their arguments, or all that it could not say.
    private void WriteConfidence(int number, Element element)
    {
        if (!GsnClaimPoints.AreNative(_structure, number))
        {
            ValueList<ClaimPoint> named = [.. element.ClaimPoints.Select(point => point with
            {
                On = [.. point.On.Select(NameOf)],
                Argument = point.Argument is { } root ? NameOf(root) : null,
            })];
            using JsonDocument document = JsonDocument.Parse((element with { ClaimPoints = named }).ToJson());
            Value("claimPoints", document.RootElement.GetProperty("claimPoints").GetRawText());
            export.Lose(
                LossKind.Changed,
                $"'{element.Id}' has claim points that GSN YAML cannot place; they are written under '{GsnKeys.Own}'.",
                element.Id);
            return;
        }

        ClaimPoint[] argued = [.. element.ClaimPoints.Where(point => point.Argument is not null)];
        if (argued.Length > 0)
        {
            var arguments = ValueMap<string>.FromEntries([.. argued.Select(point => KeyValuePair.Create(point.Id, NameOf(point.Argument!)))]);
            Literal("confidence", Flow(arguments, YamlText.Inline));
        }
    }

    private string NameOf(string id) => _structure.Find(id) is >= 0 and int number ? names[number] : id;

    private void WriteWhole(string member, int? value)
    {
        if (value is { } number)
        {
            Literal(member, number.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void WriteChallenges(Element element, int first, int end)
    {
        if (first == end)
        {
            return;
        }

        Open();
        _text.Write($"{Indent}challenges:\n");
        for (int challenge = first; challenge < end; challenge++)
        {
            int target = _structure.Challenges.Targets[challenge];
            _text.Write($"{Indent}  - {TargetOf(target)}\n");
            if (target < 0)
            {
                export.Lose(
                    LossKind.Changed, $"'{element.Id}' challenges a relationship that GSN YAML cannot name; it is written under '{GsnKeys.Own}'.", element.Id);
            }
        }
    }

    private string TargetOf(int target)
    {
        var text = new StringBuilder();
        int depth = 0;
        for (; target < 0; depth++)
        {
            (RelationshipKind kind, int from, int to) = _structure.EndsOf(~target);
            text.Append("{relationship: ").Append(kind.ToWord()).Append(", from: ").Append(YamlText.Inline(names[from])).Append(", to: ");
            target = to;
        }

        return text.Append(YamlText.Inline(names[target])).Append('}', depth).ToString();
    }

    private void WriteMaps(Element element)
    {
        if (element.Suppressions.Count > 0)
        {
            Literal("suppress", Flow(element.Suppressions, YamlText.Inline));
        }

        if (element.Tags.Count > 0)
        {
            Literal(
                "tags",
                Flow(element.Tags, values => values.Count == 1 ? YamlText.Inline(values[0]) : $"[{string.Join(", ", values.Select(YamlText.Inline))}]"));
        }
    }

    // Flow style takes a key of any length that begins with a question mark.
    private static string Flow<T>(ValueMap<T> map, Func<T, string> write)
    {
        const int LongestKey = 160;
        IEnumerable<string> entries = map.Select(
            entry => $"{(entry.Key.Length > LongestKey ? "? " : string.Empty)}{YamlText.Inline(entry.Key)}: {write(entry.Value)}");
        return $"{{{string.Join(", ", entries)}}}";
    }

    private void WriteUnknown(Element element)
    {
        if (element.UnknownMembers.Count == 0)
        {
            return;
        }

        var json = new StringBuilder();
        bool isFirst = true;
        json.Append('{');
        foreach ((string name, RawJson value) in element.UnknownMembers)
        {
            YamlJson.AppendName(json, name, ref isFirst);
            json.Append(value.Text);
        }

        json.Append('}');
        Value("members", json.ToString());
    }

    private void Value(string key, string? value)
    {
        if (value is not null)
        {
            Open();
            _text.Write($"{Indent}{key}:");
            YamlText.WriteValue(_text, value, Indent + "  ");
        }
    }

    private void Key(string key, string? value)
    {
        if (value is not null)
        {
            _text.Write($"  {key}: {value}\n");
        }
    }

    private void Literal(string key, string value)
    {
        Open();
        _text.Write($"{Indent}{key}: {value}\n");
    }

    private void Open()
    {
        if (!_isOpen)
        {
            _isOpen = true;
            _text.Write($"  {GsnKeys.Own}:\n");
        }
    }
}
