using System.Globalization;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>
/// The argument's sheets as a report shows them: small enough to be read on paper, each with what was cut off from it after it. Only what the report shows is
/// laid out.
/// </summary>
internal sealed class ReportSheets
{
    // A sheet that is too large is divided anew with two thirds of its elements: after so many rounds it is as small as can be.
    private const int MostRounds = 16;
    private const int Fewest = 3;

    private readonly ReportContents _contents;
    private readonly Dictionary<Sheet, string> _names = [];
    private readonly Dictionary<Sheet, List<Sheet>> _partsOf;

    public ReportSheets(ReportContents contents)
    {
        _contents = contents;
        Sheets = Divide();

        // Numbered, since ids of elements may hold what names of files may not.
        foreach (IGrouping<SheetKind, Sheet> kind in Sheets.All.GroupBy(sheet => sheet.Kind))
        {
            string word = kind.Key.ToWord();
            foreach ((Sheet sheet, int i) in kind.Select((sheet, i) => (sheet, i)))
            {
                _names.Add(sheet, kind.Key == SheetKind.Overview ? word : string.Create(CultureInfo.InvariantCulture, $"{word}-{i + 1}"));
            }
        }

        _partsOf = FindParts(Sheets);
        Sheet[] shared = SharedOf(Sheets);
        SharedCount = shared.Length;
        Shared = contents.Foremost.Shared(shared);
    }

    public ArgumentSheets Sheets { get; }

    /// <summary>What a tag divides off, and sub-arguments that several parts use: as many as have a chapter.</summary>
    public IReadOnlyList<Sheet> Shared { get; }

    /// <summary>How many of these there are.</summary>
    public int SharedCount { get; }

    /// <summary>A sheet and, after it, what was cut off from it because it would have been too large: half as many as there are chapters.</summary>
    public IReadOnlyList<Sheet> WithParts(Sheet sheet) => [.. WithParts(sheet, _partsOf).Take(MostParts)];

    /// <summary>How many of the parts that were cut off from a sheet are left out.</summary>
    public int LeftOutOf(Sheet sheet) => Math.Max(0, WithParts(sheet, _partsOf).Count() - MostParts);

    private int MostParts => Math.Max(1, _contents.Options.ListedChapters / 2);

    private static IEnumerable<Sheet> WithParts(Sheet sheet, Dictionary<Sheet, List<Sheet>> partsOf)
    {
        var open = new Stack<Sheet>([sheet]);
        while (open.TryPop(out Sheet? next))
        {
            yield return next;
            foreach (Sheet part in Enumerable.Reverse(partsOf.GetValueOrDefault(next, [])))
            {
                open.Push(part);
            }
        }
    }

    private static Sheet[] SharedOf(ArgumentSheets sheets) =>
        [.. sheets.All.Where(sheet => sheet is { Kind: SheetKind.Module or SheetKind.Shared, Top: not null })];

    // The sheets that the report shows, whatever its sections.
    private IEnumerable<Sheet> ShownOf(ArgumentSheets sheets)
    {
        Dictionary<Sheet, List<Sheet>> partsOf = FindParts(sheets);
        IEnumerable<Sheet?> tops =
        [
            sheets.Overview, .. _contents.Foremost.Shared(SharedOf(sheets)),
            .. _contents.Foremost.Pathways(_contents.Options.ListedChapters).Select(pathway => sheets.Find(pathway.Element.Id)),
            .. sheets.All.Where(sheet => sheet is { Kind: SheetKind.Module, Top: null } or { Kind: SheetKind.Confidence }),
        ];
        return tops.OfType<Sheet>().Distinct().SelectMany(sheet => WithParts(sheet, partsOf).Take(MostParts)).Distinct();
    }

    // A part belongs to the sheet that refers to it first, found downwards from other sheets; what a circle keeps out of reach, to the overview.
    private static Dictionary<Sheet, List<Sheet>> FindParts(ArgumentSheets sheets)
    {
        var partsOf = new Dictionary<Sheet, List<Sheet>>();
        Dictionary<string, Sheet> parts = sheets.All.Where(sheet => sheet.Kind == SheetKind.Part).ToDictionary(sheet => sheet.Name, StringComparer.Ordinal);
        var open = new Queue<Sheet>(sheets.All.Where(sheet => sheet.Kind != SheetKind.Part));
        while (open.TryDequeue(out Sheet? user))
        {
            foreach (SheetReference reference in user.References)
            {
                if (parts.Remove(reference.SheetName, out Sheet? part))
                {
                    Add(user, part);
                }
            }
        }

        foreach (Sheet part in sheets.All.Where(sheet => parts.ContainsKey(sheet.Name)))
        {
            Add(sheets.Overview, part);
        }

        return partsOf;

        void Add(Sheet user, Sheet part)
        {
            if (!partsOf.TryGetValue(user, out List<Sheet>? of))
            {
                partsOf.Add(user, of = []);
            }

            of.Add(part);
            open.Enqueue(part);
        }
    }

    /// <summary>The picture of a sheet.</summary>
    public Picture PictureOf(Sheet sheet) => new(
        _names[sheet],
        $"The argument {(sheet.Top is { } top ? $"for {top.Id}" : sheet.Module is { } module ? $"of the module {module.Name}" : "from above")}, "
        + "with what stands and what does not.",
        sheet.ToSvg())
    {
        HasCaption = false,
        Flowchart = SheetFlowchart.Of(_contents.Argument, _contents.Support, sheet),
    };

    private ArgumentSheets Divide()
    {
        var limits = new Dictionary<string, int>(StringComparer.Ordinal);
        var sizes = new Dictionary<string, bool>(StringComparer.Ordinal);
        var options = new SheetOptions
        {
            Diagram = new DiagramOptions
            {
                Overlay = Overlay.Standing(_contents.Support),
                Support = _contents.Support,
                Title = string.Empty,
                IsInReport = true,
                MaximumLines = 3,
                Show = _contents.Show,
                IdPrefix = "r-",
            },
        };
        options = options with { LargestOf = key => limits.GetValueOrDefault(key, options.LargestSheet) };
        for (int round = 0; ; round++)
        {
            var sheets = ArgumentSheets.Of(_contents.Argument, options, _contents.CancellationToken);
            bool isDone = true;
            // The overview is not divided: what stands over the pathways belongs together.
            foreach (Sheet sheet in ShownOf(sheets).Where(sheet => sheet != sheets.Overview && sheet.Elements.Count > Fewest && !IsReadable(sheet)))
            {
                _contents.CancellationToken.ThrowIfCancellationRequested();
                int limit = Math.Max(2, Math.Min(sheet.Elements.Count, limits.GetValueOrDefault(sheet.Key, options.LargestSheet)) * 2 / 3);
                isDone &= limits.GetValueOrDefault(sheet.Key) == limit;
                limits[sheet.Key] = limit;
            }

            if (isDone || round == MostRounds)
            {
                return sheets;
            }
        }

        // Laid out once for what is on it, however often sheets are divided.
        bool IsReadable(Sheet sheet)
        {
            string content = $"{sheet.Name}\n{string.Join('\n', sheet.Elements.Select(element => element.Id))}\n\n"
                + string.Join('\n', sheet.References.Select(reference => reference.Element.Id));
            if (!sizes.TryGetValue(content, out bool isReadable))
            {
                sizes.Add(content, isReadable = PrintedSize.Of(sheet.Diagram.Width, sheet.Diagram.Height).IsReadableUpright);
            }

            return isReadable;
        }
    }
}
