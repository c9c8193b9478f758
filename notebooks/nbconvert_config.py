# Refreshes the notebooks, without timestamps and with small pictures:
# jupyter nbconvert --config nbconvert_config.py --execute --inplace *.ipynb
import base64
import io

from nbconvert.preprocessors import Preprocessor
from PIL import Image


class FewColours(Preprocessor):
    """Reduces pictures to 128 colours, which takes half of the space."""

    def preprocess_cell(self, cell, resources, index):
        for output in cell.get("outputs", []):
            if "image/png" in output.get("data", {}):
                picture = Image.open(io.BytesIO(base64.b64decode(output.data["image/png"])))
                small = io.BytesIO()
                picture.convert("RGB").quantize(128).save(small, "PNG", optimize=True)
                output.data["image/png"] = base64.b64encode(small.getvalue()).decode()
        return cell, resources


c = get_config()  # noqa: F821
c.NbConvertApp.export_format = "notebook"
c.Exporter.preprocessors = [FewColours]
c.ExecutePreprocessor.record_timing = False
c.ClearMetadataPreprocessor.enabled = True
c.ClearMetadataPreprocessor.preserve_nb_metadata_mask = {"kernelspec", ("language_info", "name")}
