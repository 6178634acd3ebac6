using System.Globalization;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>The argument's sheets as a report shows them: small enough to be read on paper, each with what was cut off from it after it.</summary>
internal sealed class ReportSheets
{
    // A sheet that is too large is divided anew with two thirds of its elements: after so many rounds it is as small as can be.
    private const int MostRounds = 16;
    private const int Fewest = 3;

    private readonly SupportReport _support;
    private readonly Dictionary<Sheet, string> _names = [];
    private readonly Dictionary<Sheet, List<Sheet>> _partsOf = [];

    public ReportSheets(Argument argument, SupportReport support, ValueList<string> show, CancellationToken cancellationToken)
    {
        Argument = argument;
        _support = support;
        Sheets = Divide(argument, support, show, cancellationToken);

        // Numbered, since ids of elements may hold what names of files may not.
        foreach (IGrouping<SheetKind, Sheet> kind in Sheets.All.GroupBy(sheet => sheet.Kind))
        {
            string word = kind.Key.ToWord();
            foreach ((Sheet sheet, int i) in kind.Select((sheet, i) => (sheet, i)))
            {
                _names.Add(sheet, kind.Key == SheetKind.Overview ? word : string.Create(CultureInfo.InvariantCulture, $"{word}-{i + 1}"));
            }
        }

        FindParts();
    }

    public Argument Argument { get; }

    public ArgumentSheets Sheets { get; }

    /// <summary>A sheet and, after it, what was cut off from it because it would have been too large.</summary>
    public IEnumerable<Sheet> WithParts(Sheet sheet)
    {
        var open = new Stack<Sheet>([sheet]);
        while (open.TryPop(out Sheet? next))
        {
            yield return next;
            foreach (Sheet part in Enumerable.Reverse(_partsOf.GetValueOrDefault(next, [])))
            {
                open.Push(part);
            }
        }
    }

    // A part belongs to the sheet that refers to it first, found downwards from other sheets; what a circle keeps out of reach, to the overview.
    private void FindParts()
    {
        Dictionary<string, Sheet> parts = Sheets.All.Where(sheet => sheet.Kind == SheetKind.Part).ToDictionary(sheet => sheet.Name, StringComparer.Ordinal);
        var open = new Queue<Sheet>(Sheets.All.Where(sheet => sheet.Kind != SheetKind.Part));
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

        foreach (Sheet part in Sheets.All.Where(sheet => parts.ContainsKey(sheet.Name)))
        {
            Add(Sheets.Overview, part);
        }

        void Add(Sheet user, Sheet part)
        {
            if (!_partsOf.TryGetValue(user, out List<Sheet>? of))
            {
                _partsOf.Add(user, of = []);
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
        Flowchart = SheetFlowchart.Of(Argument, _support, sheet),
    };

    private static ArgumentSheets Divide(Argument argument, SupportReport support, ValueList<string> show, CancellationToken cancellationToken)
    {
        var limits = new Dictionary<string, int>(StringComparer.Ordinal);
        var sizes = new Dictionary<string, bool>(StringComparer.Ordinal);
        var options = new SheetOptions
        {
            Diagram = new DiagramOptions
            {
                Overlay = Overlay.Standing(support),
                Support = support,
                Title = string.Empty,
                IsInReport = true,
                MaximumLines = 3,
                Show = show,
                IdPrefix = "r-",
            },
        };
        options = options with { LargestOf = key => limits.GetValueOrDefault(key, options.LargestSheet) };
        for (int round = 0; ; round++)
        {
            var sheets = ArgumentSheets.Of(argument, options, cancellationToken);
            bool isDone = true;
            // The overview is not divided: what stands over the pathways belongs together.
            foreach (Sheet sheet in sheets.All.Skip(1).Where(sheet => sheet.Elements.Count > Fewest && !IsReadable(sheet)))
            {
                cancellationToken.ThrowIfCancellationRequested();
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
