namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>
/// Collects what the files of a model define: gates, events, parameters, groups of common causes. Files that it includes are read in their place.
/// </summary>
internal sealed class MefModel(ArgumentImport draft)
{
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    public MefNames Names { get; } = new();

    /// <summary>The groups of common causes, and the containers that they stand in.</summary>
    public List<(MefNode Node, int Container)> CommonCauses { get; } = [];

    public string? Title { get; private set; }

    /// <summary>Reads a file; false where it is not a fault tree model, which is a finding.</summary>
    public bool Read(SourceFile file)
    {
        Enter(file);
        MefNode? root = MefParser.Parse(draft, file);
        if (root is not { Name: "opsa-mef" })
        {
            if (root is not null)
            {
                draft.Report(
                    Rules.UnknownFormat, file, root.At, $"The root element is '{Spelling.Clip(root.Name)}'; that of a fault tree model is 'opsa-mef'.");
            }

            return false;
        }

        Title ??= root.Child("label")?.Text ?? root["name"];
        Collect(root);
        return true;
    }

    // What stands in fault trees, components and the model's data; nothing else has a reading.
    private void Collect(MefNode root)
    {
        var open = new Stack<(MefNode Node, int Container, string? Name, bool IsPrivate)>();
        Push(root, 0, null, isPrivate: false);
        while (open.TryPop(out (MefNode Node, int Container, string? Name, bool IsPrivate) next))
        {
            draft.CancellationToken.ThrowIfCancellationRequested();
            (MefNode node, int container, string? containerName, bool isPrivate) = next;
            isPrivate = node["role"] is { } role ? string.Equals(role, "private", StringComparison.Ordinal) : isPrivate;
            switch (node.Name)
            {
                case MefDefinition.Gate or MefDefinition.BasicEvent or MefDefinition.HouseEvent or MefDefinition.Parameter:
                    Define(node, container, containerName, isPrivate);
                    break;
                case "define-CCF-group":
                    CommonCauses.Add((node, container));
                    break;
                case "define-fault-tree" or "define-component":
                    string own = RequiredName(node) ?? string.Empty;
                    if (node.Child("label") is { Text.Length: > 0 } label)
                    {
                        draft.Lose(
                            LossKind.Dropped, label.File, label.At, $"The label of '{Spelling.Clip(own)}': an argument has no fault trees, only their gates.");
                    }

                    Push(node, Names.AddContainer(container, own), own, isPrivate);
                    break;
                case "model-data":
                    Push(node, container, containerName, isPrivate);
                    break;
                case "include":
                    if (Included(node) is { } included)
                    {
                        if (string.Equals(included.Name, "opsa-mef", StringComparison.Ordinal))
                        {
                            Push(included, container, containerName, isPrivate);
                        }
                        else
                        {
                            open.Push((included, container, containerName, isPrivate));
                        }
                    }

                    break;
                case "label" or "attributes":
                    break;
                default:
                    string named = node["name"] is { } name ? $" '{Spelling.Clip(name)}'" : string.Empty;
                    draft.Lose(LossKind.Dropped, node.File, node.At, $"'{Spelling.Clip(node.Name)}'{named}: an argument has no place for it.");
                    break;
            }
        }

        void Push(MefNode node, int container, string? name, bool isPrivate)
        {
            for (int child = node.Children.Count - 1; child >= 0; child--)
            {
                open.Push((node.Children[child], container, name, isPrivate));
            }
        }
    }

    private void Define(MefNode node, int container, string? containerName, bool isPrivate)
    {
        if (RequiredName(node) is not { } name)
        {
            return;
        }

        if (!string.Equals(node.Name, MefDefinition.Parameter, StringComparison.Ordinal))
        {
            Names.Add(node, name, container, containerName, isPrivate);
        }
        else if (!Names.AddParameter(node, name, container, isPrivate))
        {
            draft.Report(Rules.DuplicateId, node.File, node.At, $"There is a parameter '{Spelling.Clip(name)}' before; give this one another name.");
        }
    }

    private string? RequiredName(MefNode node)
    {
        if (node["name"] is { Length: > 0 } name)
        {
            return name;
        }

        draft.Report(Rules.MissingMember, node.File, node.At, $"'{node.Name}' has no name.");
        return null;
    }

    private MefNode? Included(MefNode include)
    {
        if ((include["file"] ?? include["href"]) is not { Length: > 0 } reference)
        {
            draft.Report(Rules.MissingMember, include.File, include.At, "'include' does not say which file.");
            return null;
        }

        if (draft.Open(reference, include.File, include.At) is not { } file)
        {
            return null;
        }

        if (!Enter(file))
        {
            draft.Report(
                Rules.UnusableFile,
                include.File,
                include.At,
                $"'{Spelling.Clip(reference)}' has been read already, or includes this file in turn; include each file once.");
            return null;
        }

        return MefParser.Parse(draft, file);
    }

    private bool Enter(SourceFile file) =>
        file.Path is not { Length: > 0 } path || path.Contains('\0', StringComparison.Ordinal) || _paths.Add(Path.GetFullPath(path));
}
