using System.Collections;
using System.Reflection;
using ArgumentGraph.Rendering.Tests.Displays;

namespace ArgumentGraph.Rendering.Tests.Notebooks;

/// <summary>
/// What .NET Interactive does to find formatters of a type of others: by the attribute's name, by reflection (Formatter.TryRegisterFromFormatterSources).
/// </summary>
public class FormatterConventionTests
{
    [Fact]
    public void Every_report_shows_itself()
    {
        Type[] types = [.. typeof(Argument).Assembly.GetExportedTypes()
            .Where(type => (type.IsClass && type.Name.EndsWith("Report", StringComparison.Ordinal)) || type == typeof(Argument) || type == typeof(Explanation)),
            typeof(ValueList<ProbabilityReport>)];
        Dictionary<Type, object> instances = SampleReports.On(SampleReports.Sabotage).ToDictionary(report => report.GetType());

        types.Should().HaveCountGreaterThanOrEqualTo(11);
        foreach (Type type in types)
        {
            instances.Should().ContainKey(type, "a report that is new is to be shown, too");
            Dictionary<string, Func<object, TextWriter, bool>> formatters = FormattersOf(type);

            formatters.Keys.Should().BeEquivalentTo("text/html", "text/markdown", "text/plain");
            Written(formatters["text/html"], instances[type]).Should().StartWith("<div class=\"ag-report\">");
            Written(formatters["text/markdown"], instances[type]).Should().StartWith("### ");
            Written(formatters["text/plain"], instances[type]).Should().Be(Written(formatters["text/markdown"], instances[type]));
        }
    }

    [Fact]
    public void What_is_shown_is_what_the_methods_give()
    {
        foreach (object report in SampleReports.On(SampleReports.Tempe).Where(report => report is not Argument))
        {
            Dictionary<string, Func<object, TextWriter, bool>> formatters = FormattersOf(report.GetType());
            (string html, _, string markdown) = SampleReports.Shown(report);

            Written(formatters["text/html"], report).Should().Be(html);
            Written(formatters["text/markdown"], report).Should().Be(markdown);
        }

        Written(FormattersOf(typeof(Argument))["text/html"], SampleReports.Tempe)
            .Should().Be(SampleReports.Tempe.AnalyzeSupport().ToHtml(), "a diagram with the standings, not the page");
    }

    [Fact]
    public void What_reports_are_made_of_shows_itself_as_picture_or_table()
    {
        Argument argument = SampleReports.Sabotage;
        LoadBearingReport load = argument.AnalyzeLoadBearing();
        (object Shown, string Starts, string Contains)[] cells =
        [
            (Diagram.Of(argument, new() { View = DiagramView.Under("P6") }), "<div class=\"ag-report\">", "<svg"),
            (ElementTable.Of(argument.On(new(2026, 11, 1)), "evidence and above(E37) or id = E37"), "<div class=\"ag-report\">", "E37"),
            (argument.ToSheets(), "<div class=\"ag-report\">", "used by several sheets"),
            (argument.ToSheets().Find("P6")!, "<div class=\"ag-report\">", "<svg"),
            (HeatMap.Of(load), "<div class=\"ag-report\">", "<svg"),
            (CaseReport.Of(argument, new() { Sections = ReportSections.Summary }), "<div class=\"ag-report\">", argument.Title),
            (argument["E37"], "<div class=\"ag-report\">", "E37"),
            (load.ToRows(), "<div class=\"ag-report\">", "PathwayCount"),
            (load.LoadBearing, "<div class=\"ag-report\">", "E37"),
            (load.Pairs, "<div class=\"ag-report\">", "<table"),
            (ValueList.Create<Element>([.. argument.Elements]), "<div class=\"ag-report\">", "statement"),
        ];
        cells.Should().AllSatisfy(cell =>
        {
            Dictionary<string, Func<object, TextWriter, bool>> formatters = FormattersOf(cell.Shown.GetType());
            Written(formatters["text/html"], cell.Shown).Should().StartWith(cell.Starts).And.Contain(cell.Contains);
            Written(formatters["text/markdown"], cell.Shown).Length.Should().BeLessThan(60_000, "a cell is read, not scrolled");
        });
    }

    [Fact]
    public void Other_lists_are_left_to_the_host()
    {
        using var writer = new StringWriter();

        foreach (object list in new object[] { ValueList<Element>.Empty, ValueList.Create<string>(["a"]), ValueList.Create<int>([1]) })
        {
            foreach (Func<object, TextWriter, bool> format in FormattersOf(list.GetType()).Values)
            {
                format(list, writer).Should().BeFalse();
            }
        }

        writer.ToString().Should().BeEmpty();
    }

    private static Dictionary<string, Func<object, TextWriter, bool>> FormattersOf(Type type)
    {
        var formatters = new Dictionary<string, Func<object, TextWriter, bool>>(StringComparer.Ordinal);
        foreach (object attribute in type.GetCustomAttributes(inherit: true).Where(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute"))
        {
            var sourceType = (Type)Property(attribute, "FormatterSourceType")!;
            object source = Activator.CreateInstance(sourceType)!;
            var made = (IEnumerable)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!;
            foreach (object formatter in made)
            {
                MethodInfo format = formatter.GetType().GetMethod("Format")!;
                format.GetParameters().Select(parameter => parameter.ParameterType).Should().Equal(typeof(object), typeof(TextWriter));
                formatters.Add((string)Property(formatter, "MimeType")!, (value, writer) => (bool)format.Invoke(formatter, [value, writer])!);
            }
        }

        return formatters;
    }

    private static object? Property(object of, string name) => of.GetType().GetProperty(name)!.GetGetMethod()!.Invoke(of, null);

    private static string Written(Func<object, TextWriter, bool> format, object value)
    {
        using var writer = new StringWriter();
        format(value, writer).Should().BeTrue();
        return writer.ToString();
    }
}
