using System.Reflection;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests;

public class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_is_what_was_approved()
    {
        string file = Repository.File("tests", "ArgumentGraph.Rendering.Tests", "ArgumentGraph.Rendering.approved.txt");

        ApprovedFile.Check(file, PublicSurface.Of(Assembly.Load("ArgumentGraph.Rendering")), mayAccept: IsNewest);
    }

#if NET10_0_OR_GREATER
    private const bool IsNewest = true;
#else
    private const bool IsNewest = false;
#endif
}
