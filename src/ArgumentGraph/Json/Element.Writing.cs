using ArgumentGraph.Building;
using ArgumentGraph.Findings;
using ArgumentGraph.Json;
using ArgumentGraph.Structure;

namespace ArgumentGraph;

/// <content>Writing.</content>
public abstract partial record Element
{
    /// <summary>
    /// The element as the file format writes it, a JSON object on one line, without its relationships, which are the argument's. For other formats that keep
    /// what they have no place for, and
    /// wherever an element is stored by itself. Linear in its length.
    /// </summary>
    /// <remarks>Put into the list of elements of a document, it is read again.</remarks>
    public string ToJson()
    {
        var assembly = new ArgumentAssembly(new FindingList(source: null));
        assembly.Add(this, offset: -1, idOffset: -1);
        var json = new IndentedText();
        new ElementWriter(assembly.Finish(string.Empty, ArgumentOrigin.None).Structure, json).Write(0);
        return RawJsonText.Compact(json.Text.Written);
    }
}
