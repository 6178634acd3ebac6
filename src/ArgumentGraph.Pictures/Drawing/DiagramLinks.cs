using System.Xml.Linq;
using ArgumentGraph.Rendering;
using SkiaSharp;

namespace ArgumentGraph.Pictures.Drawing;

/// <summary>Where the elements of a diagram lead to: to their sources, as in its SVG, and from reference boxes to other sheets.</summary>
internal static class DiagramLinks
{
    // The tab below a reference box leads where the box does.
    private const float TabHeight = 20;

    /// <summary>The links.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="svg">The same as SVG.</param>
    /// <param name="pageOf">The name of a sheet's page; null where the document has no other sheets.</param>
    public static IEnumerable<PictureLink> Of(Diagram diagram, string svg, Func<string, string>? pageOf = null)
    {
        Dictionary<string, string> sources = SourcesOf(svg);
        foreach (DiagramNode node in diagram.Nodes)
        {
            float left = (float)node.X;
            float top = (float)node.Y;
            if (node.SheetName is { } sheet)
            {
                if (pageOf is not null)
                {
                    yield return new(SKRect.Create(left, top, (float)node.Width, (float)node.Height + TabHeight), pageOf(sheet), IsPage: true);
                }
            }
            else if (sources.TryGetValue(node.Element.Id, out string? source))
            {
                yield return new(SKRect.Create(left, top, (float)node.Width, (float)node.Height), source, IsPage: false);
            }
        }
    }

    // The first link of an element's group is its own; those within its text follow.
    private static Dictionary<string, string> SourcesOf(string svg)
    {
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (XElement group in XDocument.Parse(svg).Descendants().Where(element => element.Attribute("data-id") is not null))
        {
            if (group.Elements().FirstOrDefault(element => element.Name.LocalName == "a") is { } link)
            {
                sources[group.Attribute("data-id")!.Value] = link.Attribute("href")!.Value;
            }
        }

        return sources;
    }
}
