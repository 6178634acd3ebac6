using System.Text.Json;
using ArgumentGraph.Files;
using ArgumentGraph.Findings;
using ArgumentGraph.Json;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Patterns;

/// <summary>
/// Reads a pattern: its elements as those of an argument are read; what it says of itself, its tables and its relationships, from the same text as a sidecar
/// is.
/// </summary>
internal static class PatternReader
{
    private static readonly string[] EntryMembers =
    [
        "id", "name", "aliases", "intent", "motivation", "structure", "participants", "collaborations", "applicability", "consequences", "implementation",
        "examples", "knownUses", "related", "tables",
    ];

    public static PatternReading Read(TextBytes text, string? file) =>
        text.IsRefused ? new(null, JsonSidecar.Read(file, text).Findings) : Read(text.Bytes, file);

    public static PatternReading Read(ReadOnlyMemory<byte> bytes, string? file)
    {
        // What is longer than a document written by hand is refused by the limit.
        ReadingOptions options = ReadingOptions.Default with { IsPattern = true, MaximumBytes = JsonSidecar.MaximumBytes, FileName = file };
        ReadingResult elements = Argument.Read(bytes.Span, options);
        if (elements.Argument is not { } template)
        {
            return new(null, elements.Findings);
        }

        JsonSidecar sidecar = JsonSidecar.ReadBytes(bytes, file);
        var known = new HashSet<(Rule, Place?)>(elements.Findings.Select(finding => (finding.Rule, finding.Place)));
        if (sidecar.Root is not { Kind: JsonValueKind.Object } root)
        {
            return new(null, elements.Findings);
        }

        var findings = new FindingList(template.Origin.Source);
        Pattern? pattern = ReadPattern(sidecar, root, template, findings);
        ValueList<Finding> all =
        [
            .. elements.Findings.Concat(sidecar.Findings.Where(finding => !known.Contains((finding.Rule, finding.Place)))).Concat(findings.ToFindings())
                .OrderBy(finding => finding.Place?.Line ?? int.MaxValue).ThenBy(finding => finding.Place?.Column ?? 0),
        ];
        return new(all.Any(finding => finding.Severity == Severity.Error) ? null : pattern, all);
    }

    private static Pattern? ReadPattern(JsonSidecar sidecar, SidecarValue root, Argument template, FindingList findings)
    {
        if (root.Find(DocumentReader.PatternMember) is not { } value)
        {
            sidecar.Report(Rules.MissingMember, root, $"The document has no '{DocumentReader.PatternMember}', so it is an argument, not a pattern.");
            return null;
        }

        if (sidecar.ReadObject(value, "the pattern") is not { } members)
        {
            return null;
        }

        members.AllowOnly(EntryMembers);
        PatternCatalogueEntry entry = ReadEntry(sidecar, members, template);
        List<(PatternTable Table, int Offset)> tables = TableDeclarationReader.Read(sidecar, members);
        Dictionary<int, ReferenceDecoration> decorations = ReferenceDecorationReader.Read(sidecar, root);
        if (sidecar.HasErrors)
        {
            return null;
        }

        PatternDesign? design = new DesignBuilder(template, tables, decorations, findings).Build();
        return design is null ? null : new Pattern(template, entry, design);
    }

    private static PatternCatalogueEntry ReadEntry(JsonSidecar sidecar, SidecarObject members, Argument template)
    {
        var participants = ValueMap<string>.Empty;
        if (members.Value.Find("participants") is { } value && sidecar.ReadObject(value, "'participants'") is { } given)
        {
            ArgumentStructure structure = template.Structure;
            foreach (SidecarMember participant in given.Value.Members)
            {
                if (structure.Find(participant.Name) < 0)
                {
                    string ending = Spelling.Suggestion(participant.Name, template.Elements.Select(element => element.Id), ".");
                    sidecar.Report(
                        Rules.UnresolvedReference,
                        participant.Offset, $"'participants' explains '{Spelling.Clip(participant.Name)}', which does not exist{ending}", null);
                }
                else if (given.FilledText(participant.Name) is { } text)
                {
                    participants = participants.With(participant.Name, text);
                }
            }
        }

        return new PatternCatalogueEntry
        {
            Id = members.FilledText("id"),
            Name = members.FilledText("name"),
            Aliases = members.Texts("aliases"),
            Intent = members.FilledText("intent"),
            Motivation = members.FilledText("motivation"),
            Structure = members.FilledText("structure"),
            Participants = participants,
            Collaborations = members.FilledText("collaborations"),
            Applicability = members.FilledText("applicability"),
            Consequences = members.FilledText("consequences"),
            Implementation = members.FilledText("implementation"),
            Examples = members.Texts("examples"),
            KnownUses = members.Texts("knownUses"),
            Related = members.Texts("related"),
        };
    }
}
