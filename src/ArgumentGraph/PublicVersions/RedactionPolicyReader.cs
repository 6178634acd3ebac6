using System.Text.Json;
using ArgumentGraph.Hidden;
using ArgumentGraph.Model;

namespace ArgumentGraph.PublicVersions;

/// <summary>Reads the file of a redaction policy. Anything wrong means that there is no policy.</summary>
internal sealed class RedactionPolicyReader
{
    private static readonly string[] Members = ["$schema", "format", "ids", "order", "case", "rules"];
    private static readonly string[] CaseMembers = ["fields", "reason"];
    private static readonly string[] RuleMembers = ["elements", "tags", "kinds", "cone", "select", "level", "fields", "reason"];
    private static readonly string[] Selectors = ["elements", "tags", "kinds", "cone", "select"];
    private static readonly string[] Levels = ["text", "opaque", "stub"];
    private static readonly string[] Kinds = [.. Enum.GetValues<ElementKind>().Select(Words.ToWord)];

    private readonly JsonSidecar _document;

    private RedactionPolicyReader(JsonSidecar document) => _document = document;

    public static RedactionPolicyReading Read(JsonSidecar document)
    {
        RedactionPolicy? policy = null;
        if (document.Root is { } root && document.ReadObject(root, "the redaction policy") is { } members)
        {
            policy = new RedactionPolicyReader(document).Read(root, members);
        }

        return new(document.HasErrors ? null : policy, document.Findings);
    }

    private RedactionPolicy Read(SidecarValue root, SidecarObject members)
    {
        members.RequireFormat(RedactionPolicy.FileFormat);
        members.AllowOnly(Members);
        members.Text("$schema");
        SidecarObject? ofCase = root.Find("case") is { } value ? _document.ReadObject(value, "'case'") : null;
        ofCase?.AllowOnly(CaseMembers);
        ofCase?.Required("fields");
        members.Required("rules");
        var rules = new List<RedactionRule>();
        foreach (SidecarValue item in members.Items("rules"))
        {
            if (_document.ReadObject(item, "a rule") is { } rule)
            {
                rules.Add(ReadRule(rule));
            }
        }

        return new()
        {
            HasOpaqueIds = members.Choice("ids", ["kept", "opaque"]) == "opaque",
            IsSorted = members.Choice("order", ["kept", "sorted"]) == "sorted",
            CaseFields = ofCase is null ? ValueList<string>.Empty : Choices(ofCase, "fields", HidableFields.OfCase),
            CaseReason = ofCase is null ? null : Reason(ofCase),
            Rules = [.. rules],
        };
    }

    private RedactionRule ReadRule(SidecarObject rule)
    {
        rule.AllowOnly(RuleMembers);
        if (!Selectors.Any(rule.Has))
        {
            _document.Report(Rules.MissingMember, rule.Value, "The rule means no element: it needs 'elements', 'tags', 'kinds', 'cone' or 'select'.");
        }

        string? level = rule.Choice("level", Levels);
        return new()
        {
            Reason = Reason(rule) ?? string.Empty,
            Level = level is null ? RedactionLevel.Text : (RedactionLevel)Array.IndexOf(Levels, level),
            Fields = rule.Has("fields") ? Choices(rule, "fields", HidableFields.OfText) : null,
            Elements = Ids(rule, "elements"),
            Tags = ReadTags(rule),
            Kinds = [.. Choices(rule, "kinds", Kinds).Select(word => (ElementKind)Array.IndexOf(Kinds, word))],
            Cone = Ids(rule, "cone"),
            Select = rule.Query("select")?.Text,
        };
    }

    private string? Reason(SidecarObject owner)
    {
        if (!owner.Has("reason"))
        {
            _document.Report(Rules.HiddenWithoutReason, owner.Value, $"{owner.DisplayName} has no 'reason'; say why this is hidden: readers are shown it.");
        }

        return owner.FilledText("reason");
    }

    private static ValueList<string> Ids(SidecarObject rule, string member) => NotEmpty(rule, member, rule.Texts(member));

    private static ValueList<string> Choices(SidecarObject owner, string member, string[] words)
    {
        ValueList<string> texts = NotEmpty(owner, member, owner.Texts(member));
        if (texts.FirstOrDefault(text => !words.Contains(text, StringComparer.Ordinal)) is { } unknown)
        {
            string choices = Wording.List(words, "or");
            owner.Report(member, $"has '{Spelling.Clip(unknown)}'{Spelling.Suggestion(unknown, words, $"; it takes {choices}.")}");
        }

        return [.. texts.Where(text => words.Contains(text, StringComparer.Ordinal))];
    }

    // A list without items would mean every element, or nothing.
    private static ValueList<string> NotEmpty(SidecarObject owner, string member, ValueList<string> texts)
    {
        if (owner.Value.Find(member) is { Kind: JsonValueKind.Array, Items.Count: 0 })
        {
            owner.Report(member, "is empty; name something, or leave it out.");
        }

        return texts;
    }

    private ValueMap<ValueList<string>> ReadTags(SidecarObject rule)
    {
        if (rule.Value.Find("tags") is not { } value || _document.ReadObject(value, "'tags'") is not { } tags)
        {
            return ValueMap<ValueList<string>>.Empty;
        }

        if (value.Members.Count == 0)
        {
            rule.Report("tags", "is empty; name something, or leave it out.");
            return ValueMap<ValueList<string>>.Empty;
        }

        return ValueMap<ValueList<string>>.FromEntries([.. value.Members.Select(tag => KeyValuePair.Create(tag.Name, tags.Texts(tag.Name)))]);
    }
}
