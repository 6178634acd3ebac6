namespace ArgumentGraph.Watching.Tests;

/// <summary>It runs wherever .NET runs.</summary>
public class IndependenceTests
{
    [Fact]
    public void The_assembly_needs_neither_ASP_NET_nor_pictures()
    {
        string[] needed = [.. typeof(WatchedCatalog).Assembly.GetReferencedAssemblies().Select(name => name.Name!)];

        needed.Should().Contain("Microsoft.Extensions.Hosting.Abstractions").And.NotContain(name =>
            name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name == "ArgumentGraph.Rendering");
    }

    [Fact]
    public void These_tests_run_without_the_ASP_NET_framework()
    {
        new WatchOptions().AddFile("case", "case.json"); // whichever test runs first, the library is there

        AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name)
            .Should().Contain("ArgumentGraph.Watching").And.NotContain(name => name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }
}
