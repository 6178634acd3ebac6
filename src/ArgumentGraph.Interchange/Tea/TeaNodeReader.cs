using System.Text.Json;

namespace ArgumentGraph.Interchange.Tea;

/// <summary>Reads the members of a node, in a tree (1.0) or in a list (2.0).</summary>
internal sealed class TeaNodeReader(TeaMembers members)
{
    private static readonly string[] RequiredInTree = ["id", "type", "description", "inSandbox", "children"];
    private static readonly string[] RequiredInList = ["id", "elementType", "parentId", "description"];
    private static readonly string[] Others =
    [
        "name", "url", "role", "level", "context", "justification", "assumption", "comments", "fromPattern", "modifiedFromPattern", "isDefeater",
        "defeatsElementId", "moduleReferenceId", "moduleEmbedType", "modulePublicSummary",
    ];
    private static readonly string[] KnownInTree = [.. RequiredInTree, .. Others];
    private static readonly string[] KnownInList = [.. RequiredInList, "inSandbox", .. Others];

    /// <summary>Reads a member whose name comes next.</summary>
    public void ReadMember(ref JsonSourceReader tokens, TeaNode node, bool isInList)
    {
        int at = tokens.At;
        if (members.ReadName(ref tokens, node.Given, "A node") is not { } name)
        {
            return;
        }

        switch (name)
        {
            case "id":
                node.Id = members.ReadText(ref tokens, "A node's 'id'", mayBeNull: false);
                break;
            case "type" when !isInList:
            case "elementType" when isInList:
                node.Type = members.ReadText(ref tokens, $"A node's '{name}'", mayBeNull: false);
                break;
            case "parentId" when isInList:
                node.ParentId = members.ReadText(ref tokens, "A node's 'parentId'", mayBeNull: true);
                break;
            case "name":
                node.Name = members.ReadText(ref tokens, "A node's 'name'", mayBeNull: true);
                break;
            case "description":
                node.Description = members.ReadText(ref tokens, "A node's 'description'", mayBeNull: false);
                break;
            case "url":
                node.Url = members.ReadText(ref tokens, "A node's 'url'", mayBeNull: true);
                break;
            case "defeatsElementId":
                node.Defeats = members.ReadText(ref tokens, "A node's 'defeatsElementId'", mayBeNull: true);
                break;
            case "isDefeater":
                node.IsDefeater = members.ReadFlag(ref tokens, name);
                break;
            case "inSandbox":
                node.InSandbox = members.ReadFlag(ref tokens, name);
                break;
            case "context":
                ReadAttribute(ref tokens, node, ElementKind.Context, name);
                break;
            case "justification":
                ReadAttribute(ref tokens, node, ElementKind.Justification, name);
                break;
            case "assumption":
                ReadAttribute(ref tokens, node, ElementKind.Assumption, name);
                break;
            case "children" when !isInList:
                node.IsInChildren = tokens.Type == JsonTokenType.StartArray;
                if (!node.IsInChildren)
                {
                    members.ReportType(ref tokens, "A node's 'children' are a list");
                }

                break;
            default:
                string[] known = isInList ? KnownInList : KnownInTree;
                if (!known.Contains(name, StringComparer.Ordinal))
                {
                    members.ReportUnknown(name, at, "A node", known);
                }

                node.Kept.Add((name, tokens.GetValue()));
                break;
        }
    }

    /// <summary>Closes a node whose end has been read.</summary>
    public void Close(ref JsonSourceReader tokens, TeaNode node, bool isInList)
    {
        node.End = tokens.At + 1;
        members.ReportMissing(node.Given, isInList ? RequiredInList : RequiredInTree, node.At, "A node", node.Name?.Text);
    }

    private void ReadAttribute(ref JsonSourceReader tokens, TeaNode node, ElementKind kind, string name)
    {
        if (tokens.Type != JsonTokenType.StartArray)
        {
            if (members.ReadText(ref tokens, $"A node's '{name}'", mayBeNull: true) is { } text)
            {
                node.Attributes.Add(new TeaAttribute(kind, text));
            }

            return;
        }

        while (tokens.Next() != JsonTokenType.EndArray)
        {
            if (members.ReadText(ref tokens, $"An item of a node's '{name}'", mayBeNull: false) is { } text)
            {
                node.Attributes.Add(new TeaAttribute(kind, text));
            }
        }
    }
}
