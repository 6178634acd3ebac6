using System.Xml;

namespace ArgumentGraph.Interchange.Sacm;

/// <summary>
/// Names of attributes that producers add, each in one text: the local name, after the namespace in braces where it has one (James Clark's notation).
/// </summary>
internal static class SacmAttribute
{
    // Parts of the namespaces in which SACM's own attributes have been met.
    private static readonly string[] Known = ["omg.org", "w3.org", "sacm", "acwg", "eclipse.org", "deis-project"];

    /// <summary>Whether a namespace is that of a producer's additions, in a document whose root is in this namespace.</summary>
    public static bool IsForeign(string ns, string root) =>
        ns.Length > 0
        && !string.Equals(ns, root, StringComparison.Ordinal)
        && !Array.Exists(Known, part => ns.Contains(part, StringComparison.OrdinalIgnoreCase));

    public static string Of(string name, string ns) => $"{{{ns}}}{name}";

    /// <summary>Takes a name apart; the namespace is empty where there is none.</summary>
    public static (string Name, string Namespace) Parts(string name)
    {
        int end = name.LastIndexOf('}');
        return name.StartsWith('{') && end > 1 ? (name[(end + 1)..], name[1..end]) : (name, string.Empty);
    }

    /// <summary>Whether an attribute can be written beside ours, and is found to be the same again.</summary>
    public static bool CanWrite(string name, string value)
    {
        (string local, string ns) = Parts(name);
        try
        {
            XmlConvert.VerifyNCName(local);
        }
        catch (Exception problem) when (problem is XmlException or ArgumentException)
        {
            return false;
        }

        return local is not ("type" or "xmlns")
            && SacmCanonical.IsPlain(value)
            && (ns.Length == 0
                ? !SacmDetails.IsKnownAttribute(local)
                : SacmCanonical.IsPlain(ns) && ns.Trim().Length == ns.Length && IsForeign(ns, string.Empty));
    }
}
