using System.Reflection;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Bridges.Tests;

public class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_is_what_was_approved()
    {
        string file = Repository.File("tests", "ArgumentGraph.QuikGraph.Tests", "ArgumentGraph.QuikGraph.approved.txt");

        ApprovedFile.Check(file, PublicSurface.Of(Assembly.Load("ArgumentGraph.QuikGraph")), mayAccept: IsNewest);
    }

#if NET10_0_OR_GREATER
    private const bool IsNewest = true;
#else
    private const bool IsNewest = false;
#endif
}
