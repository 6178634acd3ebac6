using System.Globalization;
using System.Xml;

namespace ArgumentGraph.Interchange.Shared;

/// <summary>Reports why XML cannot be read on: a document type and an entity are met as any other fault is, and the text shows which it was.</summary>
internal static class XmlFault
{
    /// <param name="draft">Takes the finding, and is not complete then.</param>
    /// <param name="file">The file.</param>
    /// <param name="problem">What the reader said.</param>
    /// <param name="last">Where it was last: an index.</param>
    /// <param name="isBeforeRoot">Whether there was no element yet.</param>
    public static void Report(ArgumentImport draft, SourceFile file, XmlException problem, int last, bool isBeforeRoot)
    {
        draft.IsComplete = false;
        string text = file.Text;
        int at = problem.LineNumber > 0 ? file.IndexOf(problem.LineNumber, problem.LinePosition) : last;
        int doctype = text.IndexOf("<!DOCTYPE", Math.Clamp(Math.Min(at, last) - 16, 0, text.Length), StringComparison.Ordinal);
        if (isBeforeRoot && doctype >= 0 && (problem.LineNumber == 0 || at <= doctype + 16))
        {
            draft.Report(
                FormatRules.XmlEntities, file,
                doctype, "The document has a document type, which is not read: it could make a small file grow without bound, or read other files. Remove it.");
            return;
        }

        int ampersand = at > 0 && at <= text.Length && text[at - 1] == '&' ? at - 1 : at < text.Length && text[at] == '&' ? at : -1;
        if (ampersand >= 0 && ampersand + 1 < text.Length && XmlConvert.IsStartNCNameChar(text[ampersand + 1]))
        {
            int end = text.AsSpan(ampersand, Math.Min(64, text.Length - ampersand)).IndexOf(';');
            if (end > 0)
            {
                draft.Report(
                    FormatRules.XmlEntities,
                    file, ampersand, $"The entity '{text.AsSpan(ampersand, end + 1)}' is not one of XML's five; write what it stands for.");
                return;
            }
        }

        // The place is told already.
        int line = problem.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        draft.Report(
            Rules.SyntaxError, file, at, $"The XML is not well formed: {(line > 0 && problem.LineNumber > 0 ? problem.Message[..line] : problem.Message)}");
    }
    /// <summary>Reports a tag with more attributes than may be read, before which reading ended.</summary>
    public static void ReportCrowded(ArgumentImport draft, SourceFile file, int at)
    {
        draft.IsComplete = false;
        draft.Report(Rules.TooLarge, file, at, $"This tag has more than {CrowdedTag.MostAttributes.ToString(CultureInfo.InvariantCulture)} attributes, "
            + "the most that may be read here; reading ends.");
    }
}
