using System.Reflection;

namespace ArgumentGraph.Tests.Notebooks;

public class NotebookTests
{
    [Fact]
    public void Without_the_rendering_package_there_are_no_formatters()
    {
        object attribute = typeof(Argument).GetCustomAttributes(inherit: true).Single(each => each.GetType().Name == "TypeFormatterSourceAttribute");
        var source = (Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!;

        var formatters = (IEnumerable<object>)source.GetMethod("CreateTypeFormatters", BindingFlags.Public | BindingFlags.Instance)!.Invoke(
            Activator.CreateInstance(source), null)!;

        formatters.Should().BeEmpty("the notebook then shows objects in its own way");
    }
}
