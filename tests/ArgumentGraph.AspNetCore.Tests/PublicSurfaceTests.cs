using System.Reflection;
using ArgumentGraph.Testing;

namespace ArgumentGraph.AspNetCore.Tests;

public class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_is_what_was_approved()
    {
        string file = Repository.File("tests", "ArgumentGraph.AspNetCore.Tests", "ArgumentGraph.AspNetCore.approved.txt");

        ApprovedFile.Check(file, PublicSurface.Of(Assembly.Load("ArgumentGraph.AspNetCore")));
    }
}
