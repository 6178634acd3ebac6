using System.Globalization;
using System.Text;
using System.Xml;
using ArgumentGraph.Text;

namespace ArgumentGraph.Testing.Writing;

/// <summary>Reports on one or several arguments as XML in the form of JUnit: a suite for each argument, a test case for each expectation.</summary>
internal static class PolicyJUnit
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.None,
        OmitXmlDeclaration = true,
    };

    public static void Write(TextWriter output, IReadOnlyCollection<PolicyCase> cases)
    {
        // A writer of text would declare UTF-16.
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartElement("testsuites");
            WriteCounts(xml, [.. cases.SelectMany(each => each.Report.Results)]);
            foreach (PolicyCase each in cases)
            {
                WriteSuite(xml, each);
            }

            xml.WriteEndElement();
        }

        output.Write('\n');
    }

    private static void WriteSuite(XmlWriter xml, PolicyCase each)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Clean(each.Name));
        WriteCounts(xml, each.Report.Results);
        foreach (ExpectationResult result in each.Report.Results)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", Clean(each.Name));
            xml.WriteAttributeString("name", Clean(result.Expectation.Text));
            if (!result.IsMet)
            {
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("type", result.Expectation.Kind);
                xml.WriteAttributeString("message", Clean(string.Join(' ', result.Failures.Select(failure => failure.Message))));
                xml.WriteString(Clean(string.Join('\n', PolicyText.Lines(result))));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, ValueList<ExpectationResult> results)
    {
        xml.WriteAttributeString("tests", results.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", results.Count(result => !result.IsMet).ToString(CultureInfo.InvariantCulture));
    }

    // XML has no way to say most control characters; those that reorder text are written out too.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                clean.Append(text, i++, 2);
            }
            else if (text[i] == '\n' || (XmlConvert.IsXmlChar(text[i]) && !UnfitText.IsUnfit(text[i])))
            {
                clean.Append(text[i]);
            }
            else
            {
                clean.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)text[i]:X}}}");
            }
        }

        return clean.ToString();
    }
}
